import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import classes from './choice-field.module.css';

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
    <fieldset className={classes.field} data-inline={inline}>
      <legend className={classes.legend}>{legend}</legend>
      <div className={classes.choices}>
        {options.map(({ value, label }) => (
          <label className={classes.choice} key={value}>
            <input {...registration} className={classes.input} type="radio" value={value} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
