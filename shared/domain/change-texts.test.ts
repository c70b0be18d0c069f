import { describe, expect, test } from 'vitest';
import { changeText, movedScoreOf } from './change-texts.ts';
import { answerTo } from './golden/judged.ts';
import { sampleBlock, sampleCase, samplePolicy, sampleSeries } from './golden/sample-case.ts';
import { parseCase } from './parse-case.ts';

const raw = sampleCase([sampleBlock([sampleSeries({ 30: 1, 60: 1, 120: 1, 180: 6 })])], {
  policy: samplePolicy({ blocks: { required: 1 } }),
});
function parsedSample() {
  const parsed = parseCase(raw);
  if (!parsed.ok) throw new Error('the sample is valid');
  return parsed.value;
}

describe('R5.changed-by as a sentence', () => {
  test('every change of a case reads as one', () => {
    const value = parsedSample();
    const changes = answerTo(raw).levels[0]?.changedBy ?? [];
    expect(changes.map((change) => changeText(change, movedScoreOf(change, value)))).toEqual([
      'Would change if the 30-min score were 2 instead of 1',
      'Would change if the 60-min score were 2 instead of 1',
      'Would change if the 120-min score were 2 instead of 1',
    ]);
  });

  test('the score before the block', () => {
    const change = {
      blockId: 'b1',
      site: { side: 'right' },
      at: 'baseline',
      to: 4,
      status: 'criteria_not_met',
    } as const;
    expect(changeText(change, movedScoreOf(change, parsedSample()))).toBe(
      'Would change if the score before the block were 4 instead of 8',
    );
  });

  test('names the block where there are several, and millimetres', () => {
    const change = { blockId: 'b2', site: 'overall', at: 60, to: 20, status: 'criteria_not_met' } as const;
    expect(changeText(change, { from: 10, scale: 'vas100' }, 'block 2')).toBe(
      'Would change if the 60-min score of block 2 were 20 mm instead of 10 mm',
    );
  });

  test.each([{ blockId: 'b9' }, { blockId: 'b9', at: 'baseline' }, { site: 'overall' }, { at: 61 }] as const)(
    'a change of another case is a programmer error: %j',
    (other) => {
      const change = {
        blockId: 'b1',
        site: { side: 'right' },
        at: 60,
        to: 2,
        status: 'criteria_not_met',
      } as const;
      const value = parsedSample();
      expect(movedScoreOf(change, value)).toEqual({ from: 1, scale: 'nrs11' });
      expect(() => movedScoreOf({ ...change, ...other }, value)).toThrow('another case');
    },
  );
});
