import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Choice } from './choice.tsx';
import classes from './choice-field.module.css';
import { FieldGroup } from './field-group.tsx';

interface ChoiceFieldProps {
  legend: ReactNode;
  options: readonly { value: string; label: string }[];
  registration: UseFormRegisterReturn;
  error?: ReactNode;
  /** Legend and choices on one line where there is room. */
  inline?: boolean;
}

/** One of a few answers, all in sight; nothing is chosen by arrow keys that saves. */
export function ChoiceField({ legend, options, registration, error, inline = false }: ChoiceFieldProps) {
  return (
    <FieldGroup error={error} inline={inline} legend={legend}>
      <div className={classes.choices}>
        {options.map(({ value, label }) => (
          <Choice {...registration} className={classes.choice} key={value} label={label} value={value} />
        ))}
      </div>
    </FieldGroup>
  );
}
