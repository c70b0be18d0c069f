import { formatDay } from '../../lib/format.ts';
import { agentWords, notRecorded } from '../../lib/texts/record-words.ts';
import { besideOf, figuresOf } from './block-beside.ts';
import type { LevelBlock } from './level-evidence.ts';
import classes from './result.module.css';
import { resultTexts } from './texts.ts';

/** The blocks' figures for a level side by side, and what to weigh beside them. */
export function BlockFigures({ blocks }: { blocks: readonly LevelBlock[] }) {
  const columns = blocks.map((block) => ({ block, figures: figuresOf(block), beside: besideOf(block) }));
  const names = columns[0]?.figures.map(([name]) => name) ?? [];
  return (
    <div className={classes.figureScroll}>
      <table className={classes.figures}>
        <thead>
          <tr>
            <th scope="col">{resultTexts.figure}</th>
            {columns.map(({ block: { number, judged } }) => (
              <th scope="col" key={judged.id}>
                {resultTexts.block(number)}
                <span className={classes.blockDay}>
                  {resultTexts.blockOn(
                    formatDay(judged.performedAt),
                    judged.agent === null ? `agent ${notRecorded}` : agentWords[judged.agent].toLowerCase(),
                  )}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name, row) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map(({ block, figures }) => (
                <td key={block.judged.id}>{figures[row]?.[1]}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{resultTexts.beside}</th>
            {columns.map(({ block, beside }) => (
              <td key={block.judged.id}>
                {beside.length === 0 ? (
                  resultTexts.nothingBeside
                ) : (
                  <ul className={classes.besides}>
                    {beside.map((words) => (
                      <li key={words}>{words}</li>
                    ))}
                  </ul>
                )}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
