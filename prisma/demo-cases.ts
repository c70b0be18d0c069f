import type { RecordBlockRequest } from '#shared/contract/blocks.ts';
import type { RecordEpisodeRequest } from '#shared/contract/episodes.ts';
import type { RecordPatientRequest } from '#shared/contract/patients.ts';
import type { ReviewDecision } from '#shared/contract/record-vocabulary.ts';

/** Nobody in here exists: invented people with invented scores, one for each thing there is to see. */

/** The score before, then one at each due time; null: not done; missing at the end: not entered. */
export type Diary = readonly [before: number, ...after: (number | null)[]];

export interface DemoBlock {
  /** A past day's morning in the clinic, or a running block's minutes since the needles were out. */
  performed: { daysAgo: number; at: string } | { minutesAgo: number };
  request: Pick<RecordBlockRequest, 'agent' | 'concentrationPercent' | 'targets'> &
    Partial<RecordBlockRequest>;
  /** By level as people write it, "L4-L5 right". */
  diaries: Readonly<Record<string, Diary>>;
  rescueAnalgesicAtMinutes?: number;
}

export interface DemoCase {
  patient: RecordPatientRequest;
  episode: Pick<RecordEpisodeRequest, 'region' | 'indexPain' | 'policyId'>;
  blocks: readonly DemoBlock[];
  /** Signed by the physician the day after the last block. */
  review?: { decision: ReviewDecision; reason: string; plan: string };
}

const nerves = (side: 'left' | 'right', names: readonly string[]): RecordBlockRequest['targets'] =>
  names.map((name) => ({ kind: 'nerve', name, side, volumeMl: 0.5 }));

const lidocaine = { agent: 'lidocaine', concentrationPercent: 2 } as const;
const bupivacaine = { agent: 'bupivacaine', concentrationPercent: 0.5 } as const;

// Due times: 15, 30, 60, 120, 180, 240, 300, 360, 420, 480 minutes.
const reliefOfTwoHours: Diary = [8, 1, 1, 1, 1, 5, 7, 8, 8, 8, 8];
const reliefOfFourHours: Diary = [8, 1, 0, 0, 1, 1, 1, 5, 7, 8, 8];
const hardlyAny: Diary = [7, 5, 4, 5, 5, 6, 7, 7, 7, 7, 7];

export const demoCases: readonly DemoCase[] = [
  {
    patient: person('DEMO-001', 'Alder', 'Anna', '1961-03-14', 'female'),
    episode: episode('lumbar', 'Low back pain on the right, worse on bending back and turning'),
    blocks: [
      {
        performed: { daysAgo: 40, at: '09:30' },
        request: { ...lidocaine, targets: nerves('right', ['L3', 'L4', 'L5-DR']) },
        diaries: { 'L4-L5 right': reliefOfTwoHours, 'L5-S1 right': hardlyAny },
      },
      {
        performed: { daysAgo: 19, at: '10:15' },
        request: { ...bupivacaine, targets: nerves('right', ['L3', 'L4', 'L5-DR']) },
        diaries: { 'L4-L5 right': reliefOfFourHours, 'L5-S1 right': [7, 5, 4, 4, 5, 6, 6, 7, 7, 7, 7] },
      },
    ],
    review: {
      decision: 'review_for_rfa',
      reason:
        'Both blocks relieved the usual pain at L4-L5 right for as long as each agent works; L5-S1 right did not answer.',
      plan: 'Discuss radiofrequency ablation of L3 and L4 medial branches, right. Physiotherapy continues.',
    },
  },
  {
    patient: person('DEMO-002', 'Birch', 'Bruno', '1955-11-02', 'male'),
    episode: episode('lumbar', 'Low back pain on the left, worse on standing up'),
    blocks: [
      {
        performed: { daysAgo: 30, at: '08:45' },
        request: { ...lidocaine, targets: nerves('left', ['L3', 'L4']) },
        diaries: { 'L4-L5 left': reliefOfTwoHours },
      },
      {
        performed: { daysAgo: 3, at: '09:00' },
        request: { ...bupivacaine, targets: nerves('left', ['L3', 'L4']) },
        diaries: { 'L4-L5 left': reliefOfFourHours },
      },
    ],
  },
  {
    patient: person('DEMO-003', 'Cedar', 'Clara', '1972-07-23', 'female'),
    episode: episode('lumbar', 'Low back pain on both sides, worse on bending back'),
    blocks: [
      {
        performed: { minutesAgo: 27 },
        request: {
          ...lidocaine,
          targets: [...nerves('left', ['L4', 'L5-DR']), ...nerves('right', ['L4', 'L5-DR'])],
        },
        diaries: { 'L5-S1 left': [7, 2], 'L5-S1 right': [6, 3] },
      },
    ],
  },
  {
    patient: person('DEMO-004', 'Dogwood', 'David', '1968-01-30', 'male'),
    episode: episode('lumbar', 'Low back pain on the right after long sitting'),
    blocks: [
      {
        performed: { daysAgo: 21, at: '11:00' },
        request: { ...lidocaine, targets: nerves('right', ['L3', 'L4']) },
        diaries: { 'L4-L5 right': reliefOfTwoHours },
      },
      {
        performed: { minutesAgo: 54 },
        request: { ...bupivacaine, targets: nerves('right', ['L3', 'L4']) },
        diaries: { 'L4-L5 right': [8, 2, 1] },
      },
    ],
  },
  {
    patient: person('DEMO-005', 'Elm', 'Edith', '1949-09-09', 'female'),
    episode: episode('lumbar', 'Low back pain on the left, worse in the morning'),
    blocks: [
      {
        performed: { daysAgo: 6, at: '13:30' },
        request: { ...bupivacaine, targets: nerves('left', ['L2', 'L3', 'L4']), sedation: 'minimal' },
        diaries: { 'L3-L4 left': [6, 1, 1, null, null, 3], 'L4-L5 left': [7, 2, 1, null] },
        rescueAnalgesicAtMinutes: 200,
      },
    ],
  },
  {
    patient: person('DEMO-006', 'Fir', 'Felix', '1980-05-17', 'male'),
    episode: episode('lumbar', 'Low back pain across the belt line'),
    blocks: [
      {
        performed: { daysAgo: 9, at: '09:10' },
        request: { ...lidocaine, targets: nerves('right', ['L4', 'L5-DR']) },
        diaries: { 'L5-S1 right': hardlyAny },
      },
    ],
    review: {
      decision: 'no_further_block',
      reason: 'The usual pain stayed through the time the agent works.',
      plan: 'Look for another source of the pain. Physiotherapy continues.',
    },
  },
  {
    patient: person('DEMO-007', 'Ginkgo', 'Greta', '1975-12-01', 'female'),
    episode: {
      ...episode('cervical', 'Neck pain on the left, worse on turning the head'),
      policyId: 'hurley-2021-cervical',
    },
    blocks: [
      {
        performed: { daysAgo: 12, at: '10:40' },
        request: { ...lidocaine, targets: nerves('left', ['C4', 'C5']), scale: 'vas100' },
        diaries: { 'C4-C5 left': [72, 14, 8, 9, 12, 40, 60, 71, 70, 72, 72] },
      },
    ],
  },
  {
    patient: person('DEMO-008', 'Hazel', 'Hugo', '1959-08-26', 'male'),
    episode: episode('thoracic', 'Pain between the shoulder blades, worse on bending back'),
    blocks: [],
  },
];

function person(
  identifier: string,
  tree: string,
  givenName: string,
  birthDate: string,
  sex: RecordPatientRequest['sex'],
): RecordPatientRequest {
  return { identifier, familyName: `Demo-${tree}`, givenName, birthDate, sex };
}

function episode(region: DemoCase['episode']['region'], indexPain: string): DemoCase['episode'] {
  return { region, indexPain, policyId: 'clinic-template' };
}
