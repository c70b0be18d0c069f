import { describe, expect, test } from 'vitest';
import { agentClassOf, isProlonged, longestMinutesOf } from './agent-duration.ts';
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
