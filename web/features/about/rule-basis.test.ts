import { describe, expect, it } from 'vitest';
import { criterionIds } from '#shared/domain/answer-vocabulary.ts';
import { presetPolicies } from '#shared/domain/presets.ts';
import { ruleBasisOf } from './rule-basis.ts';
import { limitsOfRule } from './rule-limits.ts';

type History = Parameters<typeof ruleBasisOf>[0];

function historyOf(policyId: string): History {
  const definition = presetPolicies.find(({ id }) => id === policyId);
  if (definition === undefined) throw new Error(policyId);
  return {
    versions: [{ version: 1, name: definition.name, shortName: definition.shortName, definition }],
  } as unknown as History;
}

describe('ruleBasisOf', () => {
  it('When a rule has a source, then it stands apart from the sources of other rules', () => {
    const basis = ruleBasisOf(historyOf('medicare-l38801'), {
      policyId: 'medicare-l38801',
      version: 1,
      criterion: 'relief',
    });
    expect(basis?.sources.length).toBeGreaterThan(0);
    expect(basis?.sources.every((source) => source.startsWith('positive block, threshold percent'))).toBe(
      true,
    );
    expect(basis?.otherSources.length).toBeGreaterThan(0);
    expect(basis?.caveats.length).toBeGreaterThan(0);
    expect(Object.fromEntries(basis?.facts ?? [])).toMatchObject({
      Version: '1',
      'In force since': '25-Apr-2021',
    });
  });

  it('When a rule has none, then none is borrowed; of the policy as a whole all are', () => {
    const history = historyOf('medicare-l38801');
    const rule = { policyId: 'medicare-l38801', version: 1 };
    expect(ruleBasisOf(history, { ...rule, criterion: 'nerves_covered' })?.sources).toEqual([]);
    expect(ruleBasisOf(history, { ...rule, criterion: null })?.otherSources).toEqual([]);
  });

  it('When a rule is a proposal of this product, then that is said plainly, and that no text was checked', () => {
    const rule = { policyId: 'clinic-template', version: 1, criterion: 'relief' } as const;
    const basis = ruleBasisOf(historyOf('clinic-template'), rule);
    expect(basis?.sources).toEqual([
      'The whole policy: A proposal of this product, not taken from a publication (not checked against a text)',
    ]);
    expect(Object.fromEntries(basis?.facts ?? [])).toMatchObject({
      Policy: 'Clinic default',
      Verified: 'not known',
      Confidence: 'not known',
    });
  });

  it('When the version is not published, then nothing is said of another one', () => {
    expect(
      ruleBasisOf(historyOf('tac-vic'), { policyId: 'tac-vic', version: 2, criterion: null }),
    ).toBeNull();
  });
});

it('every rule says what it cannot say', () => {
  for (const id of criterionIds) expect(limitsOfRule[id].length, id).toBeGreaterThan(0);
});
