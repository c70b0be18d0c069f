import { expect, it } from 'vitest';
import { presetPolicies } from '#shared/domain/presets.ts';
import { policyDifference } from './policy-difference.ts';

const preset = () => JSON.parse(JSON.stringify(presetPolicies[0]));
const changesOf = (before: object, after: object) =>
  policyDifference({ ...before }, { ...after }).flatMap(({ title, changes }) =>
    changes.map((change) => ({ title, ...change })),
  );

it('When nothing but the version differs, then nothing is said', () => {
  expect(policyDifference(preset(), { ...preset(), version: 9 })).toEqual([]);
});

it('When a rule differs, then old and new stand with their unit under their part', () => {
  const after = preset();
  after.rules.relief.minPercent = 75;
  after.rules.relief.comparator = '>';
  after.rules.blocks.maxIntervalDays = null;
  expect(
    changesOf(
      { ...preset(), rules: { ...preset().rules, relief: { minPercent: 80, comparator: '>=' } } },
      after,
    ),
  ).toEqual(
    expect.arrayContaining([
      { title: 'Relief', label: 'Least relief', was: ['80 %'], becomes: ['75 %'] },
      { title: 'Relief', label: 'Compared as', was: ['this or more'], becomes: ['more than this'] },
    ]),
  );
});

it('When one line of a list goes and another comes, then only those are said', () => {
  const before = { ...preset(), caveats: ['a', 'b'] };
  expect(changesOf(before, { ...before, caveats: ['b', 'c'] })).toEqual([
    { title: 'For the reader', label: 'Caveats', was: ['a'], becomes: ['c'] },
  ]);
});

it('When the form does not ask what differs, then it is said all the same', () => {
  const before = { ...preset(), jurisdiction: { country: 'US', states: ['CA'] }, sources: [] };
  const after = {
    ...before,
    jurisdiction: { country: 'US', states: ['CA', 'NV'] },
    sources: [{ field: 'x', source: 'y' }],
  };
  expect(changesOf(before, after)).toEqual([
    {
      title: 'Outside the form',
      label: 'Applies in',
      was: [],
      becomes: ['states: NV'],
    },
    { title: 'Outside the form', label: 'Sources field by field', was: [], becomes: ['field: x, source: y'] },
  ]);
});

it('When only the order of the fields differs, as after storing, then nothing is said', () => {
  const sources = [{ field: 'all', status: 'recalled', source: 'y' }];
  const stored = [{ field: 'all', source: 'y', status: 'recalled' }];
  expect(changesOf({ ...preset(), sources }, { ...preset(), sources: stored })).toEqual([]);
});

it('When a number does not read, then it stands as typed', () => {
  const after = preset();
  after.rules.relief.minPercent = '8o';
  expect(changesOf(preset(), after)[0]?.becomes).toEqual(['8o %']);
});
