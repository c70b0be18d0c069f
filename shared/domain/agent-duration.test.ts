import { describe, expect, test } from 'vitest';
import { agentClassOf, isProlonged, longestMinutesOf, typicalMinutesOf } from './agent-duration.ts';
import { agents } from './vocabulary.ts';

describe('R5.agent-class and R4.prolonged, agent by agent', () => {
  test.each([
    ['lidocaine', 'short', 480],
    ['mepivacaine', 'short', 480],
    ['bupivacaine', 'long', 1440],
    ['levobupivacaine', 'long', 1440],
    ['ropivacaine', 'long', 1440],
    ['chloroprocaine', 'short', 240],
  ] as const)('%s is %s-acting; more than %i min is prolonged', (agent, agentClass, longest) => {
    expect(agentClassOf(agent)).toBe(agentClass);
    expect(longestMinutesOf(agent)).toBe(longest);
    expect([isProlonged(agent, longest), isProlonged(agent, longest + 1)]).toEqual([false, true]);
  });

  test('saline is short-acting and an agent not recorded has no class; neither is ever prolonged', () => {
    expect([agentClassOf('saline'), agentClassOf(null)]).toEqual(['short', null]);
    expect([longestMinutesOf('saline'), longestMinutesOf(null)]).toEqual([null, null]);
    expect([isProlonged('saline', 10_000), isProlonged(null, 10_000)]).toEqual([false, false]);
    expect(agents).toHaveLength(7);
  });
});

describe('R4.typical-window', () => {
  test('an agent usually wears off before its relief would be prolonged; saline and no agent have no window', () => {
    for (const agent of agents) {
      const [from, until] = typicalMinutesOf(agent) ?? [0, 0];
      if (agent !== 'saline')
        expect(0 < from && from < until && until < (longestMinutesOf(agent) ?? 0)).toBe(true);
    }
    expect(typicalMinutesOf('lidocaine')).toEqual([60, 240]);
    expect([typicalMinutesOf('saline'), typicalMinutesOf(null)]).toEqual([null, null]);
  });
});
