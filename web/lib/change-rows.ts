import type { AnswerOnWire } from '#shared/contract/engine-answer.ts';
import type { Case } from '#shared/domain/case.ts';
import { changeText, movedScoreOf } from '#shared/domain/change-texts.ts';
import type { StatedRow } from '../components/stated-list.tsx';
import { shortStatusLook } from './level-status.ts';
import { siteLabel } from './site-label.ts';

type Changes = AnswerOnWire['levels'][number]['changedBy'];

/** Every single score that would change a status, as a sentence, with what the status would be. */
export function changeRows(
  changes: Changes,
  judged: Case,
  blockName: (blockId: string) => string,
): StatedRow[] {
  const isOneBlock = judged.blocks.length === 1;
  return changes.map((change) => ({
    key: `${change.blockId} ${siteLabel(change.site)} ${change.at} ${change.to}`,
    sentence: changeText(
      change,
      movedScoreOf(change, judged),
      isOneBlock ? '' : blockName(change.blockId).toLowerCase(),
    ),
    ...shortStatusLook(change.status),
  }));
}
