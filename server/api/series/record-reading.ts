import * as z from 'zod/mini';
import { uuid } from '#shared/contract/primitives.ts';
import {
  type Reading,
  type RecordReadingRequest,
  reading,
  recordReadingRequest,
} from '#shared/contract/readings.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import { writeRoute } from '../../http/write-route.ts';
import type { Actor } from '../actor.ts';
import { namesOf } from '../blocks/clinicians-store.ts';
import { presentReading } from './present-series.ts';
import { readingToRecord, SlotTaken } from './reading-to-record.ts';
import { currentReadings, type RecordedReading, type RecordedSeries } from './recorded-series.ts';
import { insertReading, lockSeries } from './series-store.ts';

export const recordReading = writeRoute({
  method: 'post',
  path: '/api/series/:seriesId/readings',
  summary: 'Records a score, or that it was not done; or corrects one, with a reason.',
  action: 'record_reading',
  params: z.object({ seriesId: uuid }),
  body: recordReadingRequest,
  answer: reading,
  status: 201,
  write: (tx, actor, { params, body }) => recordReadingIn(tx, actor, params.seriesId, body),
});

export async function recordReadingIn(
  tx: Tx,
  actor: Actor,
  seriesId: string,
  request: RecordReadingRequest,
): Promise<Reading> {
  const { clinicId, requestId, now } = actor;
  const { series, performedAt } = await lockSeries(tx, clinicId, seriesId);
  const source = request.transcribed ? 'transcribed' : actor.role === 'physician' ? 'physician' : 'nurse';
  const toRecord = await orSlotTaken(tx, clinicId, series, () =>
    readingToRecord(request, { ...series, performedAt }, { userId: actor.userId, source }, now),
  );
  await insertReading(tx, clinicId, seriesId, toRecord);
  const stored = { ...series, readings: [...series.readings, toRecord] };
  const presented = await present(tx, clinicId, stored, toRecord.id);
  const corrected = series.readings.find(({ id }) => id === toRecord.supersedesId);
  await recordAuditEvent(tx, {
    who: actor,
    action: actionOf(toRecord),
    subject: 'reading',
    subjectId: toRecord.id,
    ...(corrected && { before: corrected }),
    after: { seriesId, ...presented },
    requestId,
    at: now,
  });
  return presented;
}

function actionOf({ kind, supersedesId }: RecordedReading): string {
  if (kind === 'void') return 'reading_voided';
  return supersedesId === null ? 'reading_recorded' : 'reading_amended';
}

async function orSlotTaken(
  tx: Tx,
  clinicId: string,
  series: RecordedSeries,
  decide: () => RecordedReading,
): Promise<RecordedReading> {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof SlotTaken)) throw error;
    throw new Refusal('slot_taken', [], { current: await present(tx, clinicId, series, error.current.id) });
  }
}

async function present(
  tx: Tx,
  clinicId: string,
  series: RecordedSeries,
  readingId: string,
): Promise<Reading> {
  const stored = series.readings.find(({ id }) => id === readingId);
  if (stored === undefined) throw new Error('the reading is not of its series');
  const names = await namesOf(tx, clinicId, [stored.authorId]);
  return presentReading(stored, series.scale, names, currentReadings(series.readings).includes(stored));
}
