import type { AnswerOnWire } from '#shared/contract/engine-answer.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { formatElapsed } from '../../lib/format.ts';
import { statusLook } from '../../lib/level-status.ts';
import { calculatorTexts } from '../../lib/texts/calculator.ts';
import classes from './calculator.module.css';

type Changes = AnswerOnWire['levels'][number]['changedBy'];

/** Which single score, moved by one point, would change the status. */
export function ChangeList({ changes, policy }: { changes: Changes; policy: string }) {
  return (
    <>
      <h3 className={classes.part}>{calculatorTexts.changed}</h3>
      {changes.length === 0 && <p className={classes.help}>{calculatorTexts.unchanged}</p>}
      <ul className={classes.changes}>
        {changes.map(({ blockId, at, to, status }) => {
          const { tone, words } = statusLook(status, policy);
          return (
            <li key={`${blockId} ${at} ${to}`}>
              <span>
                {calculatorTexts.moved(blockId.slice(1), at === 'baseline' ? null : formatElapsed(at), to)}
              </span>
              <StateBadge tone={tone}>{words}</StateBadge>
            </li>
          );
        })}
      </ul>
    </>
  );
}
