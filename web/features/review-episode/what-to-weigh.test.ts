import { expect, it } from 'vitest';
import type { Assessment } from '#shared/contract/assessments.ts';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { indicationItems, rfaItems } from '#shared/contract/record-vocabulary.ts';
import { whatToWeigh } from './what-to-weigh.ts';

const judged = (levels: object[] = []) => ({ case: { blocks: [] }, result: { blocks: [], levels } });
const weigh = (checklist: object[], levels?: object[]) =>
  whatToWeigh(
    { episode: { checklist }, blocks: [] } as unknown as EpisodeDetail,
    judged(levels) as unknown as Assessment,
  );
const answers = (items: readonly string[], answer: string) =>
  items.map((item) => ({ item, answer, note: '' }));

it('When every question is answered as hoped and nothing is marked, then there is nothing to weigh', () => {
  expect(weigh([...answers(indicationItems, 'yes'), ...answers(rfaItems, 'no')])).toEqual([]);
});

it('When answers ask for a look or are missing, then each part says so, and an unanswered one is no "no"', () => {
  const [first, ...rest] = indicationItems;
  const sentences = weigh([
    ...answers([first], 'no'),
    ...answers(rest, 'yes'),
    ...answers(['pregnancy'], 'yes'),
  ]);
  expect(sentences).toEqual([
    'Before a block, “No”: Axial pain (back or neck rather than arm or leg)',
    'Before ablation, “Yes”: Pregnancy',
    `Before ablation: ${rfaItems.length - 1} questions are not answered`,
  ]);
});

it('When a level is marked, then its flag stands first, with its level', () => {
  const level = { joint: 'L4-L5', side: 'left', flags: ['levels_scored_together'], criteria: [] };
  expect(weigh([...answers(indicationItems, 'yes'), ...answers(rfaItems, 'no')], [level])[0]).toMatch(
    /^L4-L5 left: /,
  );
});
