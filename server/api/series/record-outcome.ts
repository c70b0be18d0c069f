import * as z from 'zod/mini';
import { uuid } from '#shared/contract/primitives.ts';
import { type RecordOutcomeRequest, recordOutcomeRequest, series } from '#shared/contract/readings.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import { route } from '../../http/route.ts';
import { type Actor, actorOf } from '../actor.ts';
import { namesOf } from '../blocks/clinicians-store.ts';
import { presentSeries } from './present-series.ts';
import type { RecordedSeries } from './recorded-series.ts';
import { lockSeries, storeOutcome } from './series-store.ts';

export const recordOutcome = route({
  method: 'put',
  path: '/api/series/:seriesId/outcome',
  summary: 'Records the relief the patient states and whether the painful movement was possible.',
  action: 'record_reading',
  params: z.object({ seriesId: uuid }),
  body: recordOutcomeRequest,
  answer: series,
  handle: (call) => {
    const actor = actorOf(call);
    return call.db.inClinic(actor.clinicId, (tx) =>
      recordOutcomeIn(tx, actor, call.params.seriesId, call.body),
    );
  },
});

async function recordOutcomeIn(tx: Tx, actor: Actor, seriesId: string, request: RecordOutcomeRequest) {
  const { clinicId, requestId, now } = actor;
  const { series: stored } = await lockSeries(tx, clinicId, seriesId);
  const before = await present(tx, clinicId, stored);
  if (stored.version !== request.version) throw new Refusal('version_stale', [], { current: before });
  await storeOutcome(tx, clinicId, seriesId, request);
  const { patientStatedPercent, functionRestored } = request;
  await recordAuditEvent(tx, {
    who: actor,
    action: 'outcome_recorded',
    subject: 'series',
    subjectId: seriesId,
    before: { patientStatedPercent: before.patientStatedPercent, functionRestored: before.functionRestored },
    after: { patientStatedPercent, functionRestored },
    requestId,
    at: now,
  });
  return { ...before, patientStatedPercent, functionRestored, version: stored.version + 1 };
}

async function present(tx: Tx, clinicId: string, stored: RecordedSeries) {
  const names = await namesOf(
    tx,
    clinicId,
    stored.readings.map(({ authorId }) => authorId),
  );
  return presentSeries(stored, names);
}
