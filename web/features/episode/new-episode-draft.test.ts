import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { RecordEpisodeRequest } from '#shared/contract/episodes.ts';
import { wholeChecklist } from './checklist-entries.ts';
import { newEpisodeDraft } from './new-episode-draft.ts';

const typed: RecordEpisodeRequest = {
  id: '01890000-0000-7000-8000-000000000001',
  region: 'lumbar',
  indexPain: '',
  policyId: 'clinic-template',
  checklist: wholeChecklist([]),
};

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
