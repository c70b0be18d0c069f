import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { calculate, calculateThresholds } from '#shared/domain/calculate.ts';
import { parseCase } from '#shared/domain/parse-case.ts';
import { presetsById } from '#shared/domain/presets.ts';
import type { CalculatedCase } from './calculate-case.ts';
import { blankBlock, caseOf } from './calculator-entries.ts';
import { NearResult } from './near-result.tsx';

afterEach(cleanup);

function calculated(score: string): CalculatedCase {
  const block = {
    ...blankBlock('2026-11-23', 'lidocaine', []),
    baseline: '7',
    scores: [{ minutes: '30', score }],
  };
  const written = caseOf({
    policyId: 'clinic-template',
    asOf: '2026-11-23',
    joint: 'L4-L5',
    side: 'right',
    scale: 'nrs11',
    blocks: [block],
  });
  const read = parseCase(written);
  const answer = calculate(written, { policies: presetsById });
  const thresholds = calculateThresholds(written, { policies: presetsById });
  if (!read.ok || 'error' in answer || 'error' in thresholds) throw new Error('the case is valid');
  return { parsed: read.value, answer, thresholds, sideBySide: [] } as unknown as CalculatedCase;
}

const show = (of: CalculatedCase | undefined) =>
  render(
    <MantineProvider env="test">
      <NearResult calculated={of} isBehind={false}>
        <h2>The whole answer</h2>
      </NearResult>
    </MantineProvider>,
  );

it('When the answer is out of sight, then relief, its time and the status stand in one line that leads there', () => {
  const scrolled = vi.fn();
  HTMLElement.prototype.scrollIntoView = scrolled;
  show(calculated('1'));
  expect(screen.getByText('85.7 % at 30 min')).not.toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Why' }));
  expect(scrolled).toHaveBeenCalledTimes(1);
  expect(document.activeElement?.textContent).toContain('The whole answer');
});

it('When no score came after the block, then relief is not said to be none', () => {
  show(calculated(''));
  expect(screen.getByText('Relief cannot be calculated yet')).not.toBeNull();
});

it('When nothing is calculated yet, then no line stands there', () => {
  show(undefined);
  expect(screen.queryByRole('button', { name: 'Why' })).toBeNull();
});
