import { expect, it } from 'vitest';
import type { PolicyVersion } from '#shared/contract/policies.ts';
import { presetPolicies } from '#shared/domain/presets.ts';
import { policyProblems } from './policy-problems.ts';
import { readPolicyFile } from './read-policy-file.ts';
import { policyFileOf } from './save-policy-file.ts';

const preset = JSON.parse(JSON.stringify(presetPolicies[0]));

it('When a saved file is read again, then its definition is the one that was saved', () => {
  const version = { name: preset.name, version: 1, issuer: 'CGS', definition: preset } as PolicyVersion;
  const read = readPolicyFile(JSON.stringify(policyFileOf(version)), 'saved.json');
  expect(read).toMatchObject({ definition: preset, id: preset.id, name: preset.name });
  expect(policyProblems(preset)).toEqual([]);
});

it('When a file holds a bare policy, then it is read too', () => {
  expect(readPolicyFile(JSON.stringify(preset), 'bare.json')).toMatchObject({
    definition: preset,
    source: '',
  });
});

it.each([
  ['no JSON', '{"rules": '],
  ['no policy', '{"patients": []}'],
  ['a number', '7'],
  ['nothing', ''],
])('When a file is %s, then a sentence names it and says what would be right', (_what, text) => {
  const problem = expect.stringMatching(/^“letter.txt” .*“Save as a file”/);
  expect(readPolicyFile(text, 'letter.txt')).toEqual({ problem });
});

it('When a policy in a file is wrong, then every problem has its path, in the words of the form where it asks for it', () => {
  const wrong = structuredClone(preset);
  wrong.rules.relief.minPercent = '80';
  wrong.rules.readings.fromMinutes = 0;
  wrong.rules.surprise = true;
  const problems = policyProblems(wrong);
  expect(problems.map(({ path }) => path).sort()).toEqual([
    'rules.readings.fromMinutes',
    'rules.relief.minPercent',
    'rules.surprise',
  ]);
  expect(problems.find(({ path }) => path === 'rules.relief.minPercent')?.label).toBe('Least relief');
});
