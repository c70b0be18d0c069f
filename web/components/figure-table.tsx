import classes from './figure-table.module.css';
import { TableScroll } from './table-scroll.tsx';

/** One column of figures, with lists of what stands beside them. Every column has the same names in the same order. */
export interface FigureColumn {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly lists: readonly {
    readonly name: string;
    readonly items: readonly string[];
    readonly empty: string;
  }[];
  readonly figures: readonly (readonly [name: string, value: string])[];
}

interface FigureTableProps {
  /** Names the table. */
  label: string;
  rowHeading: string;
  columns: readonly FigureColumn[];
}

/** Figures of several columns side by side; first what to weigh beside them, so that none is read alone. */
export function FigureTable({ label, rowHeading, columns }: FigureTableProps) {
  const [first] = columns;
  if (first === undefined) return null;
  return (
    <TableScroll label={label}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{rowHeading}</th>
            {columns.map(({ key, title, note }) => (
              <th scope="col" key={key}>
                {title}
                <span className={classes.note}>{note}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first.lists.map(({ name }, row) => (
            <tr className={classes.beside} key={name}>
              <th scope="row">{name}</th>
              {columns.map(({ key, lists }) => (
                <td key={key}>
                  <Items {...(lists[row] ?? { items: [], empty: '' })} />
                </td>
              ))}
            </tr>
          ))}
          {first.figures.map(([name], row) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map(({ key, figures }) => (
                <td key={key}>{figures[row]?.[1]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Items({ items, empty }: { items: readonly string[]; empty: string }) {
  if (items.length === 0) return <span className={classes.nothing}>{empty}</span>;
  return (
    <ul className={classes.items}>
      {items.map((words) => (
        <li key={words}>
          <span aria-hidden="true">! </span>
          {words}
        </li>
      ))}
    </ul>
  );
}
