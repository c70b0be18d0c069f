import * as z from 'zod/mini';
import { uuid } from '#shared/contract/primitives.ts';
import { type RecordOutcomeRequest, recordOutcomeRequest, series } from '#shared/contract/readings.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { staleVersion } from '../../audit/stale-version.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { writeRoute } from '../../http/write-route.ts';
import type { Actor } from '../actor.ts';
import { namesOf } from '../blocks/clinicians-store.ts';
import { presentSeries } from './present-series.ts';
import { authorsOf } from './recorded-series.ts';
import { lockSeries, storeOutcome } from './series-store.ts';

export const recordOutcome = writeRoute({
  method: 'put',
  path: '/api/series/:seriesId/outcome',
  summary: 'Records the relief the patient states and whether the painful movement was possible.',
  action: 'record_reading',
  params: z.object({ seriesId: uuid }),
  body: recordOutcomeRequest,
  answer: series,
  versioned: 'existing',
  versionOf: ({ version }) => version,
  write: (tx, actor, { params, body, version }) => recordOutcomeIn(tx, actor, params.seriesId, version, body),
});

async function recordOutcomeIn(
  tx: Tx,
  actor: Actor,
  seriesId: string,
  version: number | null,
  request: RecordOutcomeRequest,
) {
  const { clinicId, requestId, now } = actor;
  const { series: stored } = await lockSeries(tx, clinicId, seriesId);
  const before = presentSeries(stored, await namesOf(tx, clinicId, authorsOf(stored)));
  if (stored.version !== version) {
    throw await staleVersion(tx, clinicId, { kind: 'series', id: seriesId }, before);
  }
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
