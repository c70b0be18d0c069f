import { expect, it } from 'vitest';
import { parseCase } from '#shared/domain/parse-case.ts';
import { blankBlock, type CalculatorEntries, caseOf } from './calculator-entries.ts';
import { entriesOfCase } from './entries-of-case.ts';

const entries: CalculatorEntries = {
  policyId: 'clinic-template',
  asOf: '2026-11-23',
  joint: 'L4-L5',
  side: 'left',
  scale: 'nrs11',
  blocks: [
    {
      ...blankBlock('2026-11-02', 'lidocaine', []),
      baseline: '4-8',
      scores: [
        { minutes: '15', score: '0' },
        { minutes: '60', score: '' },
      ],
      sedation: 'minimal',
      functionRestored: 'no',
    },
  ],
};

function parsed(change: (typed: ReturnType<typeof caseOf>) => unknown = (typed) => typed) {
  const read = parseCase(change(structuredClone(caseOf(entries))));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

it('When a copied case is pasted back, then the form stands as it stood', () => {
  expect(entriesOfCase(parsed(), 'clinic-template', '2026-11-24')).toEqual(entries);
});

it('When a case holds what the form has no field for, then it is not squeezed into the form', () => {
  const withOpioid = parsed((typed) => ({
    ...typed,
    blocks: typed.blocks.map((block) => ({ ...block, opioid: true })),
  }));
  expect(entriesOfCase(withOpioid, 'clinic-template', '2026-11-24')).toBeNull();
  const byNerves = parsed((typed) => ({
    ...typed,
    blocks: typed.blocks.map((block) => ({
      ...block,
      targets: [
        { nerve: 'L3', side: 'left' },
        { nerve: 'L4', side: 'left' },
      ],
    })),
  }));
  expect(entriesOfCase(byNerves, 'clinic-template', '2026-11-24')).toBeNull();
  expect(
    entriesOfCase(
      parsed((typed) => ({ ...typed, blocks: [] })),
      'x',
      '2026-11-24',
    ),
  ).toBeNull();
});
