import type { ComponentProps } from 'react';
import classes from './choice.module.css';

interface ChoiceProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: string;
}

/** A radio button laid unseen over its words; the frame around both shows what is chosen and focused. */
export function Choice({ label, className = '', ...input }: ChoiceProps) {
  return (
    <label className={`${classes.choice} ${className}`}>
      <input {...input} className={classes.input} type="radio" />
      <span>{label}</span>
    </label>
  );
}
