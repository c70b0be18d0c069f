import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { RecordEpisodeRequest } from '#shared/contract/episodes.ts';
import { wholeChecklist } from './checklist-entries.ts';
import { episodeDifferences, newEpisodeDraft } from './new-episode-draft.ts';

const typed: RecordEpisodeRequest = {
  id: '01890000-0000-7000-8000-000000000001',
  region: 'lumbar',
  indexPain: '',
  policyId: 'clinic-template',
  checklist: wholeChecklist([]),
};
const policyName = (policyId: string) => policyId.toUpperCase();

it('When an indication is half typed, then the draft reads it as it was typed', () => {
  expect(z.parse(newEpisodeDraft, JSON.parse(JSON.stringify(typed)))).toEqual(typed);
  expect(z.safeParse(newEpisodeDraft, { ...typed, region: 'sacral' }).success).toBe(false);
});

it('When a draft lacks a question or holds them in another order, then each stands in its place', () => {
  const [first, second] = wholeChecklist([]);
  if (!first || !second) throw new Error('there is a checklist');
  const answered = { ...second, answer: 'yes' as const, note: 'for a year' };
  expect(wholeChecklist([answered]).slice(0, 2)).toEqual([first, answered]);
});

it('When two tabs differ, then only what differs stands side by side, in words', () => {
  const answered = { item: 'axial_pain' as const, answer: 'yes' as const, note: 'low back' };
  const other: RecordEpisodeRequest = {
    ...typed,
    id: '01890000-0000-7000-8000-000000000002',
    policyId: 'own',
    checklist: wholeChecklist([answered]),
  };
  expect(episodeDifferences(typed, other, policyName)).toEqual([
    { field: 'Policy', here: 'CLINIC-TEMPLATE', other: 'OWN' },
    {
      field: 'Axial pain (back or neck rather than arm or leg)',
      here: 'Not recorded',
      other: 'Yes · low back',
    },
  ]);
});
