import { expect, it } from 'vitest';
import { fieldWords } from './field-words.ts';
import {
  actionWords,
  changeSentence,
  isCounter,
  isFirstEntry,
  isTechnical,
  sentencesOf,
} from './history-words.ts';

const words = {
  timeZone: 'America/Los_Angeles',
  policyName: (id: string) => (id === 'clinic-template' ? 'Clinic default' : id),
};
const said = (field: string, before: string | number | boolean | null, after: typeof before) =>
  changeSentence({ field, before, after }, words);

/** As written for the first time. */
const first = (values: Readonly<Record<string, string | number | boolean | null>>) =>
  Object.entries(values).map(([field, after]) => ({ field, before: null, after }));

it('When an event is named, then its code reads as words', () => {
  expect(actionWords('patient_amended')).toBe('Patient amended');
  expect(actionWords('reading_voided')).toBe('Score withdrawn');
});

it('When a field is named, then it reads as on its form, and what no form names as words', () => {
  expect(fieldWords('checklist.pregnancy.answer')).toBe('Pregnancy');
  expect(fieldWords('checklist.pregnancy.note')).toBe('Note on “Pregnancy”');
  expect(fieldWords('minutesAfterBlock')).toBe('Time after the block');
  expect(fieldWords('familyName')).toBe('Family name');
  expect(fieldWords('definition.rules.relief.minPercent')).toBe('Least relief');
  expect(fieldWords('definition.rules.regions[1]')).toBe('Regions 2');
  expect(fieldWords('definition.caveats[0].note')).toBe('Caveats 1, note');
});

it('When a field changed, then old and new are said, 0 and no as such; where nothing stood before, only the new', () => {
  expect(said('score', 7, 0)).toBe('Score: was 7, now 0');
  expect(said('score', null, 0)).toBe('Score: 0');
  expect(said('steroid', true, false)).toBe('Steroid: was yes, now no');
  expect(said('note', 'a', '')).toBe('Note: was a, now nothing');
});

it('When nothing changed, then nothing is said', () => {
  expect(said('plan', null, '')).toBeNull();
  expect(said('plan', '', null)).toBeNull();
});

it('When a value is a day, a time, a time after the block or a code, then it reads as on every screen', () => {
  expect(said('performedAt', '2026-01-05', '2026-01-05T10:00:00-08:00')).toBe(
    'Last needle out: was 05-Jan-2026, now 05-Jan-2026, 10:00',
  );
  expect(said('procedure', null, 'medial_branch_block')).toBe('Procedure: Medial branch block');
  expect(said('decision', 'other', 'review_for_rfa')).toBe(
    'Decision: was Other, now Consider radiofrequency ablation',
  );
  expect(said('minutesAfterBlock', null, 480)).toBe('Time after the block: +8 h');
  expect(said('policyId', 'nice-ng59', 'clinic-template')).toBe('Policy: was nice-ng59, now Clinic default');
  expect(said('note', null, 'see 2026-01-05_x')).toBe('Note: see 2026-01-05_x');
});

it('When a review was signed, then levels and policy read as sentences, and ids and hashes stand apart', () => {
  const changes = first({
    plan: '',
    'levels[0].side': 'left',
    'levels[0].joint': 'L4-L5',
    'levels[0].status': 'criteria_not_met',
    'policy.name': 'Clinic default',
    'policy.version': 1,
    'policy.policyId': 'clinic-template',
    decision: 'second_block',
    inputsSha256: '567e',
    signatureHolds: true,
  });
  expect(
    sentencesOf(
      changes.filter((change) => !isTechnical(change)),
      words,
    ),
  ).toEqual([
    'L4-L5 left: Criteria not met',
    'Judged under: Clinic default version 1',
    'Decision: A further block',
  ]);
  expect(changes.filter(isTechnical).map(({ field }) => field)).toEqual([
    'policy.policyId',
    'inputsSha256',
    'signatureHolds',
  ]);
});

it('When targets and answers are written for the first time, then each is one sentence, and no answer is none', () => {
  const changes = first({
    'targets[0].kind': 'nerve',
    'targets[0].name': 'L3',
    'targets[0].side': 'left',
    'targets[0].volumeMl': 0.5,
    'checklist.pregnancy.item': 'pregnancy',
    'checklist.pregnancy.answer': 'no',
    'checklist.pregnancy.note': 'asked twice',
    'checklist.allergy.item': 'allergy',
    'checklist.allergy.answer': 'not_recorded',
    'checklist.allergy.note': '',
  });
  expect(sentencesOf(changes, words)).toEqual(['Target: L3 left, 0.5 mL', 'Pregnancy: No · asked twice']);
});

it('When only an answer changed, then old and new are said of that question', () => {
  const change = { field: 'checklist.pregnancy.answer', before: 'no', after: 'yes' };
  expect(sentencesOf([change], words)).toEqual(['Pregnancy: was No, now Yes']);
});

it('When anything stood there before, or nothing changed, then it is no first entry', () => {
  expect(isFirstEntry([])).toBe(false);
  expect(isFirstEntry([{ field: 'score', before: 7, after: null }])).toBe(false);
  const one = { field: 'score', before: 7, after: 8 };
  expect(isFirstEntry([{ field: 'note', before: null, after: 'late' }, one])).toBe(false);
});

it('When a record counts its changes, then the number is no news, but a policy’s version is', () => {
  expect(isCounter({ field: 'version', before: null, after: 1 })).toBe(true);
  expect(isCounter({ field: 'version', before: 1, after: 2 })).toBe(true);
  expect(isCounter({ field: 'version', before: null, after: 2 })).toBe(false);
  expect(isCounter({ field: 'score', before: 1, after: 2 })).toBe(false);
});

it('When an entry came late, then that is said; that it came in time is not', () => {
  expect(isTechnical({ field: 'isLateEntry', before: null, after: true })).toBe(false);
  expect(isTechnical({ field: 'isLateEntry', before: null, after: false })).toBe(true);
});
