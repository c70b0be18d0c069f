import classes from './answer-list.module.css';
import { StateBadge, type StateTone } from './state-badge.tsx';

export interface AnswerRow {
  readonly key: string;
  readonly question: string;
  readonly note: string;
  readonly tone: StateTone;
  readonly answer: string;
}

/** Every question with its answer; what nobody answered stays visible. */
export function AnswerList({ rows }: { rows: readonly AnswerRow[] }) {
  return (
    <ul className={classes.list}>
      {rows.map(({ key, question, note, tone, answer }) => (
        <li className={classes.row} key={key}>
          <span>
            {question}
            {note !== '' && <span className={classes.note}>{note}</span>}
          </span>
          <StateBadge tone={tone}>{answer}</StateBadge>
        </li>
      ))}
    </ul>
  );
}
