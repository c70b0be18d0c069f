import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelStatuses } from './answer-vocabulary.ts';
import { calculate } from './calculate.ts';
import { goodScores, sampleBlock, sampleCase, samplePolicy, sampleSeries } from './golden/sample-case.ts';
import { generateCase, seededRandom } from './oracle/generate-case.ts';
import { parseCase } from './parse-case.ts';
import { parsePolicy } from './parse-policy.ts';
import { addEffects, type EpisodeCase, effectOf, noEffect } from './policy-effect.ts';
import { presetPolicies } from './presets.ts';

function episode(episodeId: string, raw: unknown): EpisodeCase {
  const parsed = parseCase(raw);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return { episodeId, case: parsed.value };
}
function policyWith(changes: Parameters<typeof samplePolicy>[0]) {
  const parsed = parsePolicy(samplePolicy(changes));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}
const one = { blocks: { required: 1 } };
const oneBlock = (scores = goodScores) => sampleCase([sampleBlock([sampleSeries(scores)])]);

describe('R8.effect', () => {
  test('counts every level before and after, and names the episodes that change', () => {
    const effect = effectOf(
      [
        episode('e1', oneBlock()),
        episode('e2', oneBlock({ 30: 3, 60: 3, 120: 3, 180: 8 })),
        episode('e3', sampleCase([])),
      ],
      policyWith({ ...one, relief: { minPercent: 50 } }),
      policyWith(one),
    );
    expect(effect).toMatchObject({ episodes: 3, levels: 2 });
    expect(effect.counts.possible_candidate_review).toMatchObject({
      possible_candidate_review: 1,
      criteria_not_met: 1,
      no_qualifying_block: 0,
    });
    expect(effect.changed).toEqual([
      {
        episodeId: 'e2',
        levels: [
          { joint: 'L4-L5', side: 'right', before: 'possible_candidate_review', after: 'criteria_not_met' },
        ],
      },
    ]);
  });

  test('agrees with judging every case by itself under both policies', () => {
    const enabled = presetPolicies.filter((policy) => policy.enabled === true);
    fc.assert(
      fc.property(fc.integer(), fc.nat(), fc.nat(), (seed, first, second) => {
        const [before, after] = [enabled[first % enabled.length], enabled[second % enabled.length]];
        if (before === undefined || after === undefined) throw new Error('presets are there');
        const raw = { asOf: '2026-03-01', ...generateCase(seededRandom(seed)).raw };
        const effect = effectOf([episode('e', raw)], before, after);
        const statusesUnder = (override: typeof before) => {
          const answer = calculate(raw, { policies: new Map(), override });
          return 'error' in answer ? [] : answer.levels.map(({ status }) => status);
        };
        const [was, is] = [statusesUnder(before), statusesUnder(after)];
        expect(effect.levels).toBe(was.length);
        for (const one of levelStatuses) {
          for (const other of levelStatuses) {
            const expected = was.filter((status, place) => status === one && is[place] === other).length;
            expect(effect.counts[one][other]).toBe(expected);
          }
        }
        const differing = was.flatMap((status, place) => (status === is[place] ? [] : [is[place]]));
        expect(effect.changed.flatMap(({ levels }) => levels.map(({ after: status }) => status))).toEqual(
          differing,
        );
      }),
      { numRuns: 100, seed: 21 },
    );
  });

  test('parts put together are the whole, in order; the same policy changes nothing', () => {
    const episodes = Array.from({ length: 60 }, (_, number) =>
      episode(`e${number}`, generateCase(seededRandom(number)).raw),
    );
    const [before, after] = [policyWith(one), policyWith({ ...one, duration: { mode: 'none' } })];
    const whole = effectOf(episodes, before, after);
    const parts = [episodes.slice(0, 25), episodes.slice(25, 26), episodes.slice(26)];
    expect(parts.map((part) => effectOf(part, before, after)).reduce(addEffects, noEffect())).toEqual(whole);
    expect(whole.changed.length).toBeGreaterThan(0);
    expect(effectOf(episodes, before, before).changed).toEqual([]);
    expect(noEffect()).toEqual(effectOf([], before, after));
  });
});
