import { type ComparedRow, ComparisonRow, type ComparisonRowTexts } from './comparison-row.tsx';
import classes from './comparison-table.module.css';
import { StateBadge, type StateTone } from './state-badge.tsx';
import { TableScroll } from './table-scroll.tsx';

export interface Comparison {
  readonly columns: readonly {
    readonly name: string;
    readonly counts: readonly { readonly tone: StateTone; readonly words: string }[];
  }[];
  readonly rows: readonly ComparedRow[];
}

interface ComparisonTexts extends ComparisonRowTexts {
  caption: string;
  rowHeading: string;
  detailsHeading: string;
  /** Opens a folded table. */
  all: (count: number) => string;
}

interface ComparisonTableProps {
  comparison: Comparison;
  /** Only how often each answer comes; the rows stand behind one line, to be opened. */
  isFolded?: boolean;
  texts: ComparisonTexts;
}

/** Several answers to one question: how often each comes, then one row each, whose reasons open below it. */
export function ComparisonTable({ comparison, isFolded = false, texts }: ComparisonTableProps) {
  return (
    <div className={classes.comparison}>
      {comparison.columns.map(({ name, counts }) => (
        <div className={classes.counts} key={name}>
          <strong className={classes.name}>{name}</strong>
          {counts.map(({ tone, words }) => (
            <StateBadge key={words} tone={tone}>
              {words}
            </StateBadge>
          ))}
        </div>
      ))}
      {isFolded ? (
        <details>
          <summary className={classes.summary}>{texts.all(comparison.rows.length)}</summary>
          <Rows comparison={comparison} texts={texts} />
        </details>
      ) : (
        <Rows comparison={comparison} texts={texts} />
      )}
    </div>
  );
}

function Rows({ comparison: { columns, rows }, texts }: ComparisonTableProps) {
  const names = columns.map(({ name }) => name);
  return (
    <TableScroll label={texts.caption}>
      <table className={classes.table}>
        <caption className="fw-visually-hidden">{texts.caption}</caption>
        <thead className={classes.head}>
          <tr>
            {[texts.rowHeading, ...names, texts.detailsHeading].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ComparisonRow columns={names} key={row.key} row={row} texts={texts} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
