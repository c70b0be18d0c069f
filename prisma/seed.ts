import { v7 as newId } from 'uuid';
import type { Role } from '#shared/access/access-table.ts';
import type { Block, RecordBlockRequest } from '#shared/contract/blocks.ts';
import type { RecordReadingRequest } from '#shared/contract/readings.ts';
import { indicationItems, rfaItems } from '#shared/contract/record-vocabulary.ts';
import type { Actor } from '../server/api/actor.ts';
import { clinicDay } from '../server/api/assessment/clinic-day.ts';
import { judgeRecord } from '../server/api/assessment/judge-record.ts';
import { listBlocks } from '../server/api/blocks/block-store.ts';
import { recordBlockIn } from '../server/api/blocks/record-block.ts';
import { recordCourseIn } from '../server/api/blocks/record-course.ts';
import { recordEpisodeIn } from '../server/api/episodes/record-episode.ts';
import { recordPatientIn } from '../server/api/patients/record-patient.ts';
import { findPolicyInEffect } from '../server/api/policies/policies-in-effect-store.ts';
import { signReviewIn } from '../server/api/reviews/sign-review.ts';
import { recordReadingIn } from '../server/api/series/record-reading.ts';
import type { Tx } from '../server/db/clinic-database.ts';
import { type DemoBlock, type DemoCase, type Diary, demoCases } from './demo-cases.ts';

export interface DemoClinic {
  id: string;
  timeZone: string;
  scheduleMinutes: readonly number[];
  users: Readonly<Record<Role, { id: string; displayName: string }>>;
  requestId: string;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * Fills a demo clinic with synthetic patients, through the same functions as the API and each at its own time, so that
 * the demo's history reads like a clinic's. Every time stands relative to now.
 */
export async function seedDemoClinic(tx: Tx, clinic: DemoClinic, now: Date): Promise<void> {
  for (const demo of demoCases) await recordCase(tx, clinic, demo, now);
}

async function recordCase(tx: Tx, clinic: DemoClinic, demo: DemoCase, now: Date): Promise<void> {
  const times = demo.blocks.map((block) => performedTime(block, clinic.timeZone, now));
  const cameAt = new Date((times[0]?.getTime() ?? now.getTime()) - 60 * minuteMs);
  const nurse = actor(clinic, 'nurse', cameAt);
  const patient = await recordPatientIn(tx, nurse, demo.patient);
  const episodeId = newId();
  const checklist = [
    ...indicationItems.map((item) => ({ item, answer: 'yes' as const, note: '' })),
    // Answered where somebody has looked towards ablation already; else left open, as in a clinic.
    ...(demo.review ? rfaItems : []).map((item) => ({ item, answer: 'no' as const, note: '' })),
  ];
  await recordEpisodeIn(tx, nurse, patient.id, { id: episodeId, checklist, ...demo.episode });
  for (const [place, block] of demo.blocks.entries()) {
    await recordDemoBlock(tx, clinic, episodeId, block, times[place] ?? now);
  }
  if (demo.review) await signDemoReview(tx, clinic, episodeId, demo, times.at(-1) ?? now);
}

async function recordDemoBlock(
  tx: Tx,
  clinic: DemoClinic,
  episodeId: string,
  demo: DemoBlock,
  performedAt: Date,
) {
  const request: RecordBlockRequest = {
    id: newId(),
    procedure: 'medial_branch_block',
    performedAt: writeLocal(performedAt, clinic.timeZone),
    steroid: false,
    steroidDetail: '',
    guidance: 'fluoroscopy',
    contrast: true,
    vascularUptake: 'none',
    sedation: 'none',
    opioid: false,
    complications: [],
    complicationNote: '',
    operatorId: clinic.users.physician.id,
    scoredPer: 'level',
    scale: 'nrs11',
    ...demo.request,
  };
  const block = await recordBlockIn(tx, actor(clinic, 'physician', performedAt), episodeId, request);
  for (const series of block.series) {
    const diary = demo.diaries[`${series.joint} ${series.side}`];
    if (diary) await recordDiary(tx, clinic, series.id, diary, performedAt);
  }
  if (demo.rescueAnalgesicAtMinutes !== undefined) await recordRescue(tx, clinic, block, demo, performedAt);
}

async function recordDiary(tx: Tx, clinic: DemoClinic, seriesId: string, diary: Diary, performedAt: Date) {
  const slots = [null, ...clinic.scheduleMinutes];
  for (const [place, score] of diary.entries()) {
    const minutes = slots[place] ?? null;
    const observedAt = new Date(performedAt.getTime() + (minutes ?? -10) * minuteMs);
    const request: RecordReadingRequest = {
      id: newId(),
      phase: minutes === null ? 'baseline' : 'post_block',
      minutesAfterBlock: minutes,
      entry: score === null ? { kind: 'not_done', reason: 'Patient was asleep' } : { kind: 'score', score },
      activity: minutes === null ? 'provoking_movement' : null,
      observedAt: observedAt.toISOString(),
      transcribed: false,
      supersedesId: null,
      reason: '',
    };
    await recordReadingIn(tx, actor(clinic, 'nurse', observedAt), seriesId, request);
  }
}

async function recordRescue(tx: Tx, clinic: DemoClinic, block: Block, demo: DemoBlock, performedAt: Date) {
  const minutes = demo.rescueAnalgesicAtMinutes ?? 0;
  await recordCourseIn(
    tx,
    actor(clinic, 'nurse', new Date(performedAt.getTime() + minutes * minuteMs)),
    block.id,
    block.version,
    {
      rescueAnalgesicAtMinutes: minutes,
      complications: [],
      complicationNote: '',
    },
  );
}

async function signDemoReview(
  tx: Tx,
  clinic: DemoClinic,
  episodeId: string,
  demo: DemoCase,
  performedAt: Date,
) {
  const physician = actor(clinic, 'physician', new Date(performedAt.getTime() + dayMs));
  const today = clinicDay(physician.now, clinic.timeZone);
  const published = await findPolicyInEffect(tx, clinic.id, demo.episode.policyId, today);
  if (published === undefined || demo.review === undefined) return;
  const blocks = await listBlocks(tx, clinic.id, [episodeId]);
  const { inputsSha256 } = judgeRecord({ id: episodeId, blocks }, published, today);
  const review = {
    id: newId(),
    policyVersionId: published.id,
    inputsSha256,
    agreesWithResult: true,
    ...demo.review,
  };
  await signReviewIn(tx, physician, episodeId, review);
}

function actor({ id, users, requestId }: DemoClinic, role: Role, now: Date): Actor {
  const { id: userId, displayName } = users[role];
  return { clinicId: id, userId, role, displayName, requestId, now };
}

function performedTime({ performed }: DemoBlock, timeZone: string, now: Date): Date {
  // People write whole minutes.
  const thisMinute = Math.floor(now.getTime() / minuteMs) * minuteMs;
  if ('minutesAgo' in performed) return new Date(thisMinute - performed.minutesAgo * minuteMs);
  const day = clinicDay(new Date(now.getTime() - performed.daysAgo * dayMs), timeZone);
  const noon = new Date(`${day}T12:00:00Z`);
  return new Date(`${day}T${performed.at}:00${offsetOf(noon, timeZone)}`);
}

/** An instant as the clinic's clock shows it, with its offset. */
function writeLocal(instant: Date, timeZone: string): string {
  const offset = offsetOf(instant, timeZone);
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const ahead = (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * minuteMs;
  return new Date(instant.getTime() + ahead).toISOString().replace('Z', offset);
}

/** "-08:00" */
function offsetOf(instant: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
  return name.replace('GMT', '') || '+00:00';
}
