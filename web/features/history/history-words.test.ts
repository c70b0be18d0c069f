import { expect, it } from 'vitest';
import { actionWords, changeSentence, fieldWords } from './history-words.ts';

it('When an event is named, then its code reads as words', () => {
  expect(actionWords('patient_amended')).toBe('Patient amended');
  expect(fieldWords('checklist[0].answer')).toBe('checklist 1, answer');
  expect(fieldWords('minutesAfterBlock')).toBe('minutes after block');
  expect(fieldWords('definition.rules.relief.minPercent')).toBe('Least relief');
  expect(fieldWords('definition.rules.regions[1]')).toBe('Regions 2');
  expect(fieldWords('definition.caveats[0].note')).toBe('caveats 1, note');
});

it('When a field changed, then old and new are said, 0 and no as such, and nothing as a dash', () => {
  expect(changeSentence({ field: 'score', before: null, after: 0 })).toBe('score: – → 0');
  expect(changeSentence({ field: 'steroid', before: true, after: false })).toBe('steroid: yes → no');
  expect(changeSentence({ field: 'note', before: 'a', after: '' })).toBe('note: a → –');
});
