import { expect, it } from 'vitest';
import { levelStatuses } from '#shared/domain/answer-vocabulary.ts';
import { statusTexts } from '#shared/domain/texts.ts';
import { statusLook, statusLookOf } from './level-status.ts';

it('gives a status the same look whether it comes as its code or as its sentence', () => {
  for (const status of levelStatuses) {
    const look = statusLook(status, 'Medicare L38801 version 1');
    expect(statusLookOf(status, 'Medicare L38801 version 1')).toEqual(look);
    expect(statusLookOf(statusTexts[status]('Medicare L38801 version 1'), '')).toEqual(look);
  }
});

it('keeps the words of a status never seen before', () => {
  expect(statusLookOf('something_new', '')).toEqual({ tone: 'grey', words: 'something_new' });
});
