import { describe, expect, test } from 'vitest';
import { requiredMinutes } from './agent-duration.ts';
import type { Block } from './case.ts';
import { minutesAt } from './duration.ts';
import { judgeBlocks } from './judged-block.ts';
import { entryAt, timelineOf } from './level-timeline.ts';
import { presetOf, presetPolicies } from './presets.ts';
import { peakReading } from './relief-figures.ts';
import { jointNumber, nerveNumber } from './spine.ts';

const [preset] = presetPolicies;
if (preset === undefined) throw new Error('presets are there');

describe('what parsing rules out is thrown, never guessed', () => {
  test.each([
    [
      'a day that does not exist',
      () => judgeBlocks([{ id: 'b1', performedAt: 'soon' } as Block], preset.rules),
    ],
    [
      'a fixed duration without minutes',
      () => requiredMinutes({ ...preset.rules.duration, mode: 'fixed' }, null),
    ],
    [
      'an agent without minutes',
      () =>
        requiredMinutes({ mode: 'agent_minimum', fixedMinutes: null, agentMinimumMinutes: {} }, 'lidocaine'),
    ],
    ['a place without a reading', () => minutesAt([], 0)],
    ['a place without a block', () => entryAt(timelineOf([]), 0)],
    ['a peak of nothing', () => peakReading([])],
    ['a joint that is none', () => jointNumber('L4/5' as never)],
    ['a nerve that is none', () => nerveNumber('L5' as never)],
    ['a preset that is wrong', () => presetOf({ id: 'x' })],
  ])('%s', (_title, wrong) => {
    expect(wrong).toThrow(/day|minutes|reading|block|spine|preset x/);
  });
});
