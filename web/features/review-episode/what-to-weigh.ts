import type { Assessment } from '#shared/contract/assessments.ts';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { type ChecklistItem, indicationItems, rfaItems } from '#shared/contract/record-vocabulary.ts';
import { levelFlagTexts } from '#shared/domain/flag-texts.ts';
import { blocksOfLevel } from '../../lib/level-blocks.ts';
import { figureColumns } from '../../lib/level-figures.ts';
import { levelLabel } from '../../lib/site-label.ts';
import { checklistAnswerWords, checklistWords } from '../../lib/texts/record-words.ts';
import { reviewTexts as texts } from './texts.ts';

/** Everything marked beside a result, one sentence each: flags, confounders, complications, and the checklist's answers. */
export function whatToWeigh(detail: EpisodeDetail, assessment: Assessment): string[] {
  const { levels } = assessment.result;
  const { checklist } = detail.episode;
  const flagged = levels.flatMap((level) =>
    level.flags.map((flag) => texts.ofLevel(levelLabel(level), levelFlagTexts[flag])),
  );
  const beside = levels
    .flatMap((level) => figureColumns(blocksOfLevel(assessment, level, detail.blocks)))
    .flatMap(({ title, lists }) =>
      lists.flatMap(({ items }) => items.map((item) => texts.ofBlock(title, item))),
    );
  return [
    ...new Set([
      ...flagged,
      ...beside,
      ...answersToWeigh(checklist, indicationItems, 'no', texts.toIndication),
      ...answersToWeigh(checklist, rfaItems, 'yes', texts.toBeforeRfa),
    ]),
  ];
}

/** The answers that ask for a look, and how many questions nobody answered. */
function answersToWeigh(
  checklist: EpisodeDetail['episode']['checklist'],
  items: readonly ChecklistItem[],
  heavy: 'yes' | 'no',
  part: string,
): string[] {
  const answerOf = (item: ChecklistItem) =>
    checklist.find((entry) => entry.item === item)?.answer ?? 'not_recorded';
  const unanswered = items.filter((item) => answerOf(item) === 'not_recorded').length;
  return [
    ...items
      .filter((item) => answerOf(item) === heavy)
      .map((item) => texts.answered(part, checklistAnswerWords[heavy], checklistWords[item])),
    ...(unanswered > 0 ? [texts.unanswered(part, unanswered)] : []),
  ];
}
