import { FactList } from '../../components/fact-list.tsx';
import { formatDay } from '../../lib/format.ts';
import { agentWords, notRecorded } from '../../lib/texts/record-words.ts';
import { besideOf, figuresOf } from './block-beside.ts';
import type { LevelBlock } from './level-evidence.ts';
import classes from './result.module.css';
import { resultTexts } from './texts.ts';

/** One block's figures for a level, and what to weigh beside them. */
export function BlockFigures({ block }: { block: LevelBlock }) {
  const { judged, number } = block;
  const agent = judged.agent === null ? `agent ${notRecorded}` : agentWords[judged.agent].toLowerCase();
  const beside = besideOf(block);
  return (
    <div className={classes.figures}>
      <h4 className={classes.part}>{resultTexts.blockOn(number, formatDay(judged.performedAt), agent)}</h4>
      <FactList facts={figuresOf(block)} />
      <div className={classes.beside}>
        <span className={classes.besideName}>{resultTexts.beside}</span>
        {beside.length === 0 ? (
          <span>{resultTexts.nothingBeside}</span>
        ) : (
          <ul className={classes.flags}>
            {beside.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
