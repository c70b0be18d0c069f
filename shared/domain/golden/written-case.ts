import { sampleBlock, sampleCase, samplePolicy, sampleSeries } from './sample-case.ts';

const description = {
  name: 'A policy',
  shortName: 'Policy',
  issuer: 'An issuer',
  kind: 'clinic',
  jurisdiction: { country: 'US' },
  identifiers: { lcd: 'L00000' },
  effectiveFrom: '2026-01-01',
  verification: { status: 'draft' },
  enabled: true,
  prerequisites: { conservativeCareWeeks: 6 },
  imaging: 'fluoroscopy',
  documentation: ['a diary'],
  exclusions: ['fusion'],
  caveats: ['one'],
  sources: [{ field: 'relief', status: 'verified', source: 'a letter', confidence: 'high', note: 'none' }],
};

const policy = samplePolicy({
  duration: { fixedMinutes: 120 },
  baseline: { minNrs: 4.5 },
  blocks: { maxIntervalDays: 60, maxAgeDays: 365 },
  limits: { rfaSessionsPerRegion12Months: 2, minMonthsBetweenRfa: 6 },
  repeatAblation: { minReliefPercent: 50, minReliefWeeks: 26, functionAlternativePercent: 50 },
});

/** A valid case with every field there is written out, numbers as numbers. For tests only. */
export const writtenCase = sampleCase(
  [
    sampleBlock(
      [
        sampleSeries(
          {},
          {
            site: { joint: 'L4-L5', side: 'right' },
            index: true,
            readings: [
              { minutes: 30, score: 1, scale: 'nrs11' },
              { minutes: 60, score: 2 },
            ],
            patientStatedPercent: 80.5,
            functionRestored: true,
            lateEntry: false,
          },
        ),
        sampleSeries({ 30: 1 }, { site: 'overall', baseline: '4-8' }),
      ],
      {
        targets: [
          { nerve: 'L3', side: 'right' },
          { joint: 'L4-L5', side: 'right' },
        ],
        steroid: false,
        sedation: 'none',
        opioid: false,
        vascularUptake: 'none',
        wrongTarget: false,
        rescueAnalgesicAtMinutes: 600,
      },
    ),
  ],
  {
    id: 'c1',
    asOf: '2026-02-01',
    policy: { ...policy, ...description, rules: { ...policy.rules, regions: ['lumbar'] } },
  },
);
