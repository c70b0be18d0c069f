import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Assessment } from '#shared/contract/assessments.ts';
import { answerTo } from '#shared/domain/golden/judged.ts';
import { goodScores, sampleBlock, sampleCase, sampleSeries } from '#shared/domain/golden/sample-case.ts';
import { presetsById } from '#shared/domain/presets.ts';
import { SideBySidePanel } from './side-by-side-panel.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const policies = ['medicare-l38801', 'cohen-2020-lumbar'].map((id) => ({
  shortName: id,
  minPercent: 80,
  comparator: '>=',
  result: answerTo(sampleCase([sampleBlock([sampleSeries(goodScores)])], { policy: presetsById.get(id) })),
}));

function show(isFolded: boolean) {
  const asked = vi.fn(async (..._: Parameters<typeof fetch>) => Response.json({ policies }));
  vi.stubGlobal('fetch', asked);
  const assessment = { policyVersion: { policyId: 'cohen-2020-lumbar' }, result: policies[1]?.result };
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <SideBySidePanel
          assessment={assessment as unknown as Assessment}
          episodeId="e1"
          isFolded={isFolded}
        />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return asked;
}

it('When a review is open, then the counts are there at once, and every policy behind one line', async () => {
  const asked = show(false);
  await screen.findByText('All 2 policies with their reasons');
  expect(asked.mock.calls[0]?.[0]).toBe('/api/episodes/e1/assessment/side-by-side');
  screen.getByText('1 of 2: One more block needed');
  const [first] = screen.getAllByRole('rowheader');
  expect(first?.textContent).toContain('cohen-2020-lumbar');
});

it('When it stands in an overview, then nothing is asked before it is opened', async () => {
  const asked = show(true);
  expect(asked).not.toHaveBeenCalled();
  const details = screen.getByText('The same scores under every enabled policy').closest('details');
  if (!details) throw new Error('the line opens something');
  details.open = true;
  fireEvent(details, new Event('toggle'));
  await screen.findByText('1 of 2: One more block needed');
  expect(asked).toHaveBeenCalledOnce();
});
