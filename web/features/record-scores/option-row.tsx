import classes from './option-row.module.css';

interface OptionRowProps {
  legend: string;
  name: string;
  options: readonly { value: string; label: string }[];
  /** null: nothing chosen yet */
  chosen: string | null;
  onChoose: (value: string) => void;
}

/** A few answers in sight; choosing one saves nothing. */
export function OptionRow({ legend, name, options, chosen, onChoose }: OptionRowProps) {
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>{legend}</legend>
      <div className={classes.options}>
        {options.map(({ value, label }) => (
          <label className={classes.option} key={value}>
            <input
              className={classes.input}
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
