import { Choice } from '../../components/choice.tsx';
import { FieldGroup } from '../../components/field-group.tsx';
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
    <FieldGroup legend={legend}>
      <div className={classes.options}>
        {options.map(({ value, label }) => (
          <Choice
            key={value}
            className={classes.option}
            label={label}
            name={name}
            value={value}
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
