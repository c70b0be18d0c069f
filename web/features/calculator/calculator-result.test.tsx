import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { calculate, calculateForPolicies, calculateThresholds } from '#shared/domain/calculate.ts';
import { parseCase } from '#shared/domain/parse-case.ts';
import { presetPolicies, presetsById } from '#shared/domain/presets.ts';
import { blankBlock, caseOf } from './calculator-entries.ts';
import { CalculatorResult } from './calculator-result.tsx';

afterEach(cleanup);

const scores = { 15: '1', 30: '1', 60: '1', 120: '1', 180: '7' };

function show(policyId: string) {
  const block = {
    ...blankBlock('2026-11-23', 'lidocaine', []),
    baseline: '8',
    scores: Object.entries(scores).map(([minutes, score]) => ({ minutes, score })),
  };
  const entries = {
    policyId,
    asOf: '2026-11-23',
    joint: 'L4-L5',
    side: 'right',
    scale: 'nrs11',
    blocks: [block],
  } as const;
  const typedCase = caseOf({ ...entries, blocks: [block] });
  const answer = calculate(typedCase, { policies: presetsById });
  const thresholds = calculateThresholds(typedCase, { policies: presetsById });
  const enabled = presetPolicies.filter((policy) => policy.enabled);
  const sideBySide = calculateForPolicies(typedCase, enabled);
  const read = parseCase(typedCase);
  if (!read.ok || 'error' in answer || 'error' in thresholds) throw new Error('the case is valid');
  const policies = enabled.map(({ id, version, name = id, shortName = id, rules }) => ({
    policyId: id,
    version,
    name,
    shortName,
    issuer: '',
    enabled: true,
    minPercent: rules.relief.minPercent,
    comparator: rules.relief.comparator,
    blocksRequired: rules.blocks.required,
    takesEffectOn: null,
    standing: 'in_effect' as const,
    publishedAt: '2026-11-23T08:00:00Z',
    publishedByName: null,
  }));
  render(
    <MantineProvider env="test">
      <CalculatorResult
        calculated={{ written: typedCase, parsed: read.value, answer, thresholds, sideBySide }}
        policies={policies}
      />
    </MantineProvider>,
  );
  return enabled;
}

it('When a case is judged, then what would change it is a sentence for each score', () => {
  show('medicare-l38801');
  screen.getByText('Would change if the 60-min score were 2 instead of 1');
});

it('When a case is judged, then every threshold says its status and the policy’s own is marked', () => {
  show('medicare-l38801');
  const strip = screen.getByRole('list', { name: 'L4-L5 right at other thresholds' });
  const places = within(strip).getAllByRole('listitem');
  expect(places.map(({ textContent }) => textContent)).toEqual([
    '≥ 50 %–One more block needed',
    '≥ 70 %–One more block needed',
    '≥ 75 %–One more block needed',
    '≥ 80 %this policy–One more block needed',
    '≥ 100 %!Criteria not met',
  ]);
});

it('When the policy has no threshold, then one sentence says so in place of the strip', () => {
  show('nice-ng59');
  expect(screen.queryByRole('list', { name: /at other thresholds/ })).toBeNull();
  screen.getByText(/^This policy gives no relief threshold/);
});

it('When a case is judged, then every enabled policy has its row, the chosen one first', () => {
  const enabled = show('tac-vic');
  const rows = within(screen.getByRole('table', { name: /each policy/ })).getAllByRole('rowheader');
  expect(rows).toHaveLength(enabled.length);
  expect(rows[0]?.textContent).toBe('TAC 75% x2version 1relief ≥ 75 %shown above');
});

it('When a case is judged, then its curve stands there, and what the scale allows from its score before', () => {
  show('medicare-l38801');
  screen.getByRole('img', { name: /Pain over time, L4-L5 right/ });
  screen.getByText('From 8, relief ≥ 80 % needs a score of 1 or less: that is 87.5 %.');
});
