import { v7 as newId } from 'uuid';
import { expect } from 'vitest';
import type { RecordBlockRequest } from '#shared/contract/blocks.ts';
import type { RecordReadingRequest } from '#shared/contract/readings.ts';
import type { TestApi } from './api-client.ts';
import type { Answer } from './test-browser.ts';

/** The record as a clinic writes it, through HTTP, for tests that need one. */

type Made = Pick<TestApi, 'as' | 'clinic'>;

/** What one level's diary says: the score before, then the score at each minute; null: not done. */
export interface Diary {
  readonly before: number;
  readonly after: Readonly<Record<number, number | null>>;
}

export interface JourneyBlock {
  readonly performedAt: string;
  readonly agent: RecordBlockRequest['agent'];
  /** By level as people write it, "L4-L5 right". */
  readonly diaries: Readonly<Record<string, Diary>>;
}

let patients = 0;

export async function recordPatient(api: Made, changes: object = {}): Promise<string> {
  patients += 1;
  const answer = await api.as('nurse').post('/api/patients', {
    identifier: `MRN ${patients}`,
    familyName: 'Okonkwo-Ramírez',
    givenName: 'Teresa',
    birthDate: '1968-04-05',
    sex: 'female',
    ...changes,
  });
  return stored(answer).id;
}

export async function recordEpisode(api: Made, patientId: string, changes: object = {}): Promise<string> {
  const answer = await api.as('nurse').post(`/api/patients/${patientId}/episodes`, {
    id: newId(),
    region: 'lumbar',
    indexPain: 'Low back pain on the right, worse on bending back',
    policyId: 'medicare-l38801',
    checklist: [{ item: 'axial_pain', answer: 'yes', note: '' }],
    ...changes,
  });
  return stored(answer).episode.id;
}

/** A block of L4-L5 and L5-S1 on the right, scored per level. */
export function blockRequest(api: Made, changes: Partial<RecordBlockRequest> = {}): RecordBlockRequest {
  const nerve = (name: string) => ({ kind: 'nerve' as const, name, side: 'right' as const, volumeMl: 0.5 });
  return {
    id: newId(),
    procedure: 'medial_branch_block',
    performedAt: '2026-01-05T10:00:00-08:00',
    targets: [nerve('L3'), nerve('L4'), nerve('L5-DR')],
    agent: 'lidocaine',
    concentrationPercent: 2,
    steroid: false,
    steroidDetail: '',
    guidance: 'fluoroscopy',
    contrast: true,
    vascularUptake: 'none',
    sedation: 'none',
    opioid: false,
    complications: [],
    complicationNote: '',
    operatorId: api.clinic.users.physician.id,
    scoredPer: 'level',
    scale: 'nrs11',
    ...changes,
  };
}

export async function recordBlock(api: Made, episodeId: string, changes: Partial<RecordBlockRequest> = {}) {
  const answer = await api
    .as('physician')
    .post(`/api/episodes/${episodeId}/blocks`, blockRequest(api, changes));
  return stored(answer);
}

/** A score felt exactly so many minutes after the block; minutes null: the baseline, ten minutes before it. */
export function readingRequest(
  performedAt: string,
  minutes: number | null,
  score: number | null,
  changes: Partial<RecordReadingRequest> = {},
): RecordReadingRequest {
  const felt = new Date(Date.parse(performedAt) + (minutes ?? -10) * 60_000);
  return {
    id: newId(),
    phase: minutes === null ? 'baseline' : 'post_block',
    minutesAfterBlock: minutes,
    entry: score === null ? { kind: 'not_done', reason: 'asleep' } : { kind: 'score', score },
    activity: null,
    observedAt: felt.toISOString(),
    transcribed: false,
    supersedesId: null,
    reason: '',
    ...changes,
  };
}

export async function recordDiary(api: Made, seriesId: string, performedAt: string, diary: Diary) {
  const rows: [number | null, number | null][] = [
    [null, diary.before],
    ...Object.entries(diary.after).map(([minutes, score]): [number, number | null] => [
      Number(minutes),
      score,
    ]),
  ];
  for (const [minutes, score] of rows) {
    const request = readingRequest(performedAt, minutes, score);
    stored(await api.as('nurse').post(`/api/series/${seriesId}/readings`, request));
  }
}

/** Patient, episode and blocks with their diaries; answers their ids and the blocks as recorded. */
export async function recordJourney(
  api: Made,
  blocks: readonly JourneyBlock[],
  episode: object = {},
  patient: object = {},
) {
  const patientId = await recordPatient(api, patient);
  const episodeId = await recordEpisode(api, patientId, episode);
  const recorded = [];
  for (const { performedAt, agent, diaries } of blocks) {
    const block = await recordBlock(api, episodeId, { performedAt, agent });
    for (const series of block.series) {
      const diary = diaries[`${series.joint} ${series.side}`];
      if (diary !== undefined) await recordDiary(api, series.id, performedAt, diary);
    }
    recorded.push(block);
  }
  return { patientId, episodeId, blocks: recorded };
}

/** Two blocks three weeks apart: L4-L5 right answers to both as long as the agent works, L5-S1 right to neither. */
export const twoBlocksTwoLevels: readonly JourneyBlock[] = [
  {
    performedAt: '2026-01-05T10:00:00-08:00',
    agent: 'lidocaine',
    diaries: {
      'L4-L5 right': { before: 8, after: { 15: 1, 30: 1, 60: 1, 120: 1, 180: 6 } },
      'L5-S1 right': { before: 7, after: { 15: 4, 30: 4, 60: 5, 120: 5, 180: 7 } },
    },
  },
  {
    performedAt: '2026-01-26T09:30:00-08:00',
    agent: 'bupivacaine',
    diaries: {
      'L4-L5 right': { before: 8, after: { 15: 1, 30: 0, 60: 0, 120: 1, 180: 1, 240: 5 } },
      'L5-S1 right': { before: 7, after: { 15: 5, 30: 4, 60: 4, 120: 5, 180: 6, 240: 7 } },
    },
  },
];

function stored(answer: Answer) {
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}
