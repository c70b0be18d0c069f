import type { ReactNode } from 'react';
import classes from './rule-list.module.css';
import { StateBadge, type StateTone } from './state-badge.tsx';

export interface RuleRow {
  readonly key: string;
  readonly name: string;
  readonly rule: string;
  readonly found: string;
  readonly tone: StateTone;
  readonly words: string;
  /** The way to what is behind the rule. */
  readonly about?: ReactNode;
}

/** Rules one below the other: what each asks, what was found, and how that stands. */
export function RuleList({ rows }: { rows: readonly RuleRow[] }) {
  return (
    <ul className={classes.list}>
      {rows.map(({ key, name, rule, found, tone, words, about }) => (
        <li className={classes.row} key={key}>
          <span className={classes.words}>
            <strong>{name}</strong>
            <span className={classes.rule}>{rule}</span>
            <span>{found}</span>
            {about}
          </span>
          <StateBadge tone={tone}>{words}</StateBadge>
        </li>
      ))}
    </ul>
  );
}
