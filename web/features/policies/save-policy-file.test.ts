import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { PolicyVersion } from '#shared/contract/policies.ts';
import { policyFile } from '#shared/contract/policy-file.ts';
import { presetPolicies } from '#shared/domain/presets.ts';
import { policyFileOf } from './save-policy-file.ts';

it('When a version is saved, then the file holds its whole definition and says whose it is and what read it', () => {
  const definition = JSON.parse(JSON.stringify(presetPolicies[0]));
  const version = { name: 'Own rules', version: 4, issuer: 'This clinic', definition } as PolicyVersion;
  const file = policyFileOf(version);
  expect(z.parse(policyFile, JSON.parse(JSON.stringify(file)))).toEqual(file);
  expect(file).toMatchObject({ format: 'facetwise-policy', name: 'Own rules', version: 4, definition });
  expect(file.source).toContain('This clinic');
  expect(file.engine).toMatch(/^\d+\.\d+\.\d+$/);
});
