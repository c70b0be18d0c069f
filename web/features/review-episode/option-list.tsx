import type { UseFormRegisterReturn } from 'react-hook-form';
import classes from './review.module.css';

interface OptionListProps {
  legend: string;
  options: readonly { value: string; label: string }[];
  registration: UseFormRegisterReturn;
  error: string | undefined;
}

/** Whole sentences to choose from, one under the other; none is chosen beforehand. */
export function OptionList({ legend, options, registration, error }: OptionListProps) {
  return (
    <fieldset className={classes.options}>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label className={classes.option} key={value}>
          <input {...registration} type="radio" value={value} />
          <span>{label}</span>
        </label>
      ))}
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
