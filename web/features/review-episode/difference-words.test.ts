import { expect, it } from 'vitest';
import { figureSentence, inputSentence } from './difference-words.ts';

const site = { joint: 'L4-L5', side: 'right' } as const;
const score = {
  kind: 'changed',
  blockId: 'b',
  site,
  field: 'score',
  minutes: 30,
  before: 0,
  after: 7,
} as const;

it('When a score changed, came or went, then block, level, time and both values are said, and 0 is a score', () => {
  expect(inputSentence(score, 'Block 2')).toBe('Block 2, L4-L5 right, score at +30 min: 0 → 7');
  expect(inputSentence({ ...score, after: null }, 'Block 2')).toBe(
    'Block 2, L4-L5 right, score at +30 min: 0 → none',
  );
  expect(inputSentence({ ...score, kind: 'added', before: null, after: 0 }, 'Block 2')).toBe(
    'Block 2, L4-L5 right, score at +30 min added: 0',
  );
  expect(inputSentence({ ...score, kind: 'removed', after: null }, 'Block 2')).toBe(
    'Block 2, L4-L5 right, score at +30 min removed: 0',
  );
});

it('When a block changed, then its field and both values are said in words', () => {
  const ofBlock = { ...score, site: null, minutes: null };
  expect(inputSentence({ ...ofBlock, field: 'agent', before: 'lidocaine', after: null }, 'Block 1')).toBe(
    'Block 1, agent: Lidocaine → none',
  );
  expect(inputSentence({ ...ofBlock, field: 'wrongTarget', before: false, after: true }, 'Block 1')).toBe(
    'Block 1, wrong target: no → yes',
  );
  expect(
    inputSentence({ ...ofBlock, field: 'rescueAnalgesicAtMinutes', before: null, after: 45 }, 'Block 1'),
  ).toBe('Block 1, pain medicine: none → +45 min');
  expect(
    inputSentence({ ...ofBlock, kind: 'added', field: 'block', before: null, after: 'x' }, 'Block 3'),
  ).toBe('Block 3: added');
});

it('When a figure changed, then both percentages are said', () => {
  const figure = { blockId: 'b', site, figure: 'peakReliefPercent', before: '87.5', after: null } as const;
  expect(figureSentence(figure, 'Block 1')).toMatch(
    /^Block 1, L4-L5 right, peak relief: 87\.5\s%? ?→ none$/u,
  );
});
