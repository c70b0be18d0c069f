import { expect, it } from 'vitest';
import { presetPolicies } from '#shared/domain/presets.ts';
import { definitionOf, entriesOf, entryName, nameOfRefusedPath } from './policy-entries.ts';

it('publishes every preset unchanged when nothing is changed in the form', () => {
  for (const policy of presetPolicies) {
    const definition = JSON.parse(JSON.stringify(policy));
    const read = definitionOf(definition, entriesOf(definition));
    expect(read, policy.id).toEqual({ definition, problems: {} });
  }
});

it('refuses a number that does not read at its field, and guesses nothing', () => {
  const [policy] = presetPolicies;
  const definition = JSON.parse(JSON.stringify(policy));
  const name = entryName('rules.relief.minPercent');
  const read = definitionOf(definition, { ...entriesOf(definition), [name]: '7,5' });
  expect(Object.keys(read.problems)).toEqual([name]);
  expect(read.definition).toMatchObject({ rules: { relief: { minPercent: '7,5' } } });
});

it('finds the field that a refused path names', () => {
  expect(nameOfRefusedPath('definition.rules.relief.minPercent')).toBe('rules:relief:minPercent');
  expect(nameOfRefusedPath('definition.rules.regions.0')).toBe('rules:regions');
  expect(nameOfRefusedPath('changeNote')).toBe('changeNote');
});
