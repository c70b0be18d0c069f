import type { ReactNode } from 'react';
import classes from './field-group.module.css';

interface FieldGroupProps {
  legend: ReactNode;
  error?: ReactNode;
  /** Legend and content on one line where there is room. */
  inline?: boolean;
  /** Where the focus is put when this group is wrong. */
  id?: string;
  children: ReactNode;
}

/** Fields that answer one question together. */
export function FieldGroup({ legend, error, inline = false, id, children }: FieldGroupProps) {
  return (
    <fieldset className={classes.group} data-inline={inline} {...(id && { id, tabIndex: -1 })}>
      <legend className={classes.legend}>{legend}</legend>
      {children}
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
