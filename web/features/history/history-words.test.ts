import { expect, it } from 'vitest';
import {
  actionWords,
  changeSentence,
  fieldWords,
  firstSentences,
  isCounter,
  isFirstEntry,
} from './history-words.ts';

const zone = 'America/Los_Angeles';

it('When an event is named, then its code reads as words', () => {
  expect(actionWords('patient_amended')).toBe('Patient amended');
  expect(fieldWords('checklist[0].answer')).toBe('checklist 1, answer');
  expect(fieldWords('minutesAfterBlock')).toBe('minutes after block');
  expect(fieldWords('definition.rules.relief.minPercent')).toBe('Least relief');
  expect(fieldWords('definition.rules.regions[1]')).toBe('Regions 2');
  expect(fieldWords('definition.caveats[0].note')).toBe('caveats 1, note');
});

it('When a field changed, then old and new are said, 0 and no as such, and nothing as a dash', () => {
  expect(changeSentence({ field: 'score', before: null, after: 0 }, zone)).toBe('score: – → 0');
  expect(changeSentence({ field: 'steroid', before: true, after: false }, zone)).toBe('steroid: yes → no');
  expect(changeSentence({ field: 'note', before: 'a', after: '' }, zone)).toBe('note: a → –');
});

it('When a value is a day, a time or a code, then it reads as on every screen', () => {
  const field = 'performedAt';
  expect(changeSentence({ field, before: '2026-01-05', after: '2026-01-05T10:00:00-08:00' }, zone)).toBe(
    'performed at: 05-Jan-2026 → 05-Jan-2026, 10:00',
  );
  expect(changeSentence({ field: 'procedure', before: null, after: 'medial_branch_block' }, zone)).toBe(
    'procedure: – → medial branch block',
  );
  expect(changeSentence({ field: 'note', before: null, after: 'see 2026-01-05_x' }, zone)).toBe(
    'note: – → see 2026-01-05_x',
  );
});

it('When a record is new, then its values are listed without an arrow, 0 among them, and empty ones are left out', () => {
  const changes = [
    { field: 'familyName', before: null, after: 'Berg' },
    { field: 'score', before: null, after: 0 },
    { field: 'note', before: null, after: '' },
  ];
  expect(isFirstEntry(changes)).toBe(true);
  expect(firstSentences(changes, zone)).toEqual(['family name: Berg', 'score: 0']);
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
