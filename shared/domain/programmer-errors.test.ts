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
      'block b1 has no day: a case is parsed before it is judged',
      () => judgeBlocks([{ id: 'b1', performedAt: 'soon' } as Block], preset.rules),
    ],
    [
      'a fixed duration without minutes',
      'a parsed policy has its minutes',
      () => requiredMinutes({ ...preset.rules.duration, mode: 'fixed' }, null),
    ],
    [
      'an agent without minutes',
      'a parsed policy has its minutes',
      () =>
        requiredMinutes({ mode: 'agent_minimum', fixedMinutes: null, agentMinimumMinutes: {} }, 'lidocaine'),
    ],
    ['a place without a reading', 'no reading at place 0', () => minutesAt([], 0)],
    ['a place without a block', 'no block at place 0', () => entryAt(timelineOf([]), 0)],
    ['a peak of nothing', 'a peak needs a reading', () => peakReading([])],
    ['a joint that is none', 'not a joint or nerve of the spine: L4/5', () => jointNumber('L4/5' as never)],
    ['a nerve that is none', 'not a joint or nerve of the spine: L5', () => nerveNumber('L5' as never)],
    [
      'a preset that is wrong',
      'preset x: [{"path":"x.version","code":"missing_field"',
      () => presetOf({ id: 'x' }),
    ],
  ])('%s', (_title, message, wrong) => {
    expect(wrong).toThrow(message);
  });
});
