import { StateBadge, type StateTone } from './state-badge.tsx';
import classes from './stated-list.module.css';

export interface StatedRow {
  readonly key: string;
  readonly sentence: string;
  readonly tone: StateTone;
  readonly words: string;
}

interface StatedListProps {
  rows: readonly StatedRow[];
  /** Between a sentence and its state. */
  joinedBy: string;
  /** Said when there is no row. */
  empty: string;
}

/** Sentences, each with the state it leads to. */
export function StatedList({ rows, joinedBy, empty }: StatedListProps) {
  if (rows.length === 0) return <p className={classes.quiet}>{empty}</p>;
  return (
    <ul className={classes.list}>
      {rows.map(({ key, sentence, tone, words }) => (
        <li className={classes.row} key={key}>
          <span>{sentence}</span>
          <span className={classes.state}>
            <span className={classes.quiet}>{joinedBy} </span>
            <StateBadge tone={tone}>{words}</StateBadge>
          </span>
        </li>
      ))}
    </ul>
  );
}
