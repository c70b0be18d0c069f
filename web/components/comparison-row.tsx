import { type ReactNode, useId, useState } from 'react';
import classes from './comparison-table.module.css';
import { RuleList, type RuleRow } from './rule-list.tsx';
import { StateBadge, type StateTone } from './state-badge.tsx';

interface State {
  readonly tone: StateTone;
  readonly words: string;
}

/** One answer of several: a state for each column, and the reasons. */
export interface ComparedRow {
  readonly key: string;
  readonly name: string;
  readonly notes: readonly string[];
  /** Why this row is the one to compare with; "" for the others. */
  readonly mark: string;
  /** One for each column; null: nothing to say. */
  readonly states: readonly (State | null)[];
  /** The way to what is behind the answer. */
  readonly about?: ReactNode;
  readonly details: readonly { readonly name: string; readonly rules: readonly RuleRow[] }[];
}

export interface ComparisonRowTexts {
  show: string;
  hide: string;
  /** Names the button of a row: what it does, and for which row. */
  detailsOf: (verb: string, row: string) => string;
  noRules: string;
}

interface ComparisonRowProps {
  row: ComparedRow;
  /** Names the states where the row stands as a card, on a narrow screen. */
  columns: readonly string[];
  texts: ComparisonRowTexts;
}

/** A row whose reasons open below it. */
export function ComparisonRow({ row, columns, texts }: ComparisonRowProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const verb = isOpen ? texts.hide : texts.show;
  return (
    <>
      <tr className={classes.row} data-marked={row.mark !== ''}>
        <th scope="row">
          <span className={classes.names}>
            <span className={classes.name}>{row.name}</span>
            {row.notes.map((note) => (
              <span className={classes.note} key={note}>
                {note}
              </span>
            ))}
            {row.mark !== '' && <span className={classes.mark}>{row.mark}</span>}
            {row.about}
          </span>
        </th>
        {row.states.map((state, place) => (
          <td className={classes.state} data-column={columns[place]} key={columns[place]}>
            {state && <StateBadge tone={state.tone}>{state.words}</StateBadge>}
          </td>
        ))}
        <td className={classes.last}>
          <button
            aria-controls={id}
            aria-expanded={isOpen}
            aria-label={texts.detailsOf(verb, row.name)}
            className={classes.more}
            onClick={() => setIsOpen(!isOpen)}
            type="button"
          >
            {verb}
          </button>
        </td>
      </tr>
      <tr className={classes.detailRow} hidden={!isOpen} id={id}>
        <td className={classes.details} colSpan={row.states.length + 2}>
          {isOpen && <Details row={row} texts={texts} />}
        </td>
      </tr>
    </>
  );
}

function Details({ row, texts }: Omit<ComparisonRowProps, 'columns'>) {
  return (
    <div className={classes.detailColumns}>
      {row.details.map(({ name, rules }) => (
        <div key={name}>
          <strong className={classes.name}>{name}</strong>
          {rules.length === 0 && <p className={classes.noRules}>{texts.noRules}</p>}
          <RuleList rows={rules} />
        </div>
      ))}
    </div>
  );
}
