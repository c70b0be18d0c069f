import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ApiProblem } from './api-problem.ts';
import { newerVersionOf } from './newer-version.ts';

const shape = z.object({ name: z.string() });
const refusedWith = (code: string, document: Record<string, unknown>) =>
  new ApiProblem('refused', { kind: 'refused', status: 412, code, document });

it('When somebody else was first, then the newer version, who wrote it and when are read from the refusal', () => {
  const document = { current: { name: 'Berg' }, changedBy: 'Nora', changedAt: '2026-11-23T10:00:00Z' };
  expect(newerVersionOf(refusedWith('version_stale', document), shape)).toEqual(document);
  expect(newerVersionOf(refusedWith('version_stale', { current: { name: 'Berg' } }), shape)).toEqual({
    current: { name: 'Berg' },
    changedBy: null,
    changedAt: null,
  });
});

it('When something else went wrong, then there is no newer version', () => {
  const document = { current: { name: 'Berg' } };
  expect(newerVersionOf(refusedWith('already_exists', document), shape)).toBeNull();
  expect(newerVersionOf(refusedWith('version_stale', { current: { name: 7 } }), shape)).toBeNull();
  expect(newerVersionOf(new Error('none'), shape)).toBeNull();
});
