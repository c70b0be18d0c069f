import { expect, test, vi } from 'vitest';
import { findProjectRoot } from '../../server/project-root.ts';
import { budgetedScreens, budgetOf } from './budgets.ts';
import { initialLoads } from './initial-files.ts';

test('no screen loads more script before it shows than its budget', async () => {
  // As users get it: under a test's own setting React would be built with its warnings.
  vi.stubEnv('NODE_ENV', 'production');
  const loads = await initialLoads(findProjectRoot());
  expect(loads.map(({ module }) => module)).toEqual(expect.arrayContaining([...budgetedScreens]));
  const over = loads
    .map(({ module, gzipBytes }) => ({ module, kib: gzipBytes / 1024, budget: budgetOf(module) }))
    .filter(({ kib, budget }) => kib > budget)
    .map(({ module, kib, budget }) => `${module}: ${kib.toFixed(1)} of ${budget} KiB`);
  expect(over).toEqual([]);
});
