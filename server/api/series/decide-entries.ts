import { v7 as newId } from 'uuid';
import * as z from 'zod/mini';
import { uuid } from '#shared/contract/primitives.ts';
import { type DecideEntriesRequest, decideEntriesRequest, series } from '#shared/contract/readings.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { writeRoute } from '../../http/write-route.ts';
import type { Actor } from '../actor.ts';
import { namesOf } from '../blocks/clinicians-store.ts';
import { entriesToSetAside } from './entries-to-decide.ts';
import { presentSeries } from './present-series.ts';
import { readingToRecord } from './reading-to-record.ts';
import { authorsOf, type RecordedReading } from './recorded-series.ts';
import { lockSeries } from './series-store.ts';
import { storeReading } from './store-reading.ts';

export const decideEntries = writeRoute({
  method: 'post',
  path: '/api/series/:seriesId/decisions',
  summary:
    'Says which of several entries for one time counts; the others are voided with the reason and stay.',
  action: 'record_reading',
  params: z.object({ seriesId: uuid }),
  body: decideEntriesRequest,
  answer: series,
  write: (tx, actor, { params, body }) => decideEntriesIn(tx, actor, params.seriesId, body),
});

async function decideEntriesIn(tx: Tx, actor: Actor, seriesId: string, request: DecideEntriesRequest) {
  const { clinicId, requestId, now } = actor;
  const locked = await lockSeries(tx, clinicId, seriesId);
  const { countingId, reason } = request;
  const others = entriesToSetAside(locked.series.readings, request);
  await recordAuditEvent(tx, {
    who: actor,
    action: 'reading_chosen',
    subject: 'reading',
    subjectId: countingId,
    after: { seriesId, setAside: others.map(({ id }) => id), reason },
    requestId,
    at: now,
  });
  const names = await namesOf(tx, clinicId, [actor.userId, ...authorsOf(locked.series)]);
  let { series: stored } = locked;
  for (const wrong of others) {
    const { performedAt } = locked;
    const toRecord = readingToRecord(voidOf(wrong, reason), { ...stored, performedAt }, actor);
    ({ series: stored } = await storeReading(tx, actor, stored, toRecord, names));
  }
  return presentSeries(stored, names);
}

function voidOf(wrong: RecordedReading, reason: string) {
  const { id: supersedesId, phase, minutesAfterBlock, observedAt } = wrong;
  return {
    id: newId(),
    phase,
    minutesAfterBlock,
    entry: { kind: 'void' as const },
    activity: null,
    observedAt: observedAt.toISOString(),
    transcribed: false,
    supersedesId,
    reason,
  };
}
