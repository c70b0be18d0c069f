import { type ReactNode, useId } from 'react';
import classes from './check-line.module.css';

interface CheckLineProps {
  label: ReactNode;
  description?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** The browser's own checkbox, for a screen that must come fast. */
export function CheckLine({ label, description, checked, onChange }: CheckLineProps) {
  const [field, words] = [useId(), useId()];
  return (
    <div className={classes.line}>
      <input
        aria-describedby={description ? words : undefined}
        checked={checked}
        className={classes.box}
        id={field}
        onChange={(event) => onChange(event.currentTarget.checked)}
        type="checkbox"
      />
      <label className={classes.label} htmlFor={field}>
        {label}
      </label>
      {description && (
        <span className={classes.description} id={words}>
          {description}
        </span>
      )}
    </div>
  );
}
