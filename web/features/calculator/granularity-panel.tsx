import { Panel } from '../../components/panel.tsx';
import { TableScroll } from '../../components/table-scroll.tsx';
import { calculatorTexts as texts } from '../../lib/texts/calculator.ts';
import type { CalculatedCase } from './calculate-case.ts';
import classes from './calculator.module.css';
import { granularityOf } from './granularity.ts';

/** What a scale allows: from each score before a block, the score that every threshold needs and the relief that is. */
export function GranularityPanel({ calculated }: { calculated: CalculatedCase }) {
  const { sentences, columns, rows } = granularityOf(calculated);
  if (columns.length === 0) return null;
  return (
    <Panel title={texts.granularity} note={texts.granularityNote}>
      {sentences.map((sentence) => (
        <p className={classes.sentence} key={sentence}>
          {sentence}
        </p>
      ))}
      <TableScroll label={texts.granularityTable}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{texts.threshold}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, isOwn, cells }) => (
              <tr data-own={isOwn} key={name}>
                <th scope="row">
                  {name}
                  {isOwn && <span className={classes.own}> {texts.ownThreshold}</span>}
                </th>
                {cells.map((cell, place) => (
                  <td key={columns[place]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Panel>
  );
}
