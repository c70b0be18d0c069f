import * as z from 'zod/mini';
import { uuid } from '#shared/contract/primitives.ts';
import {
  type RecordedReading,
  type RecordReadingRequest,
  recordedReading,
  recordReadingRequest,
} from '#shared/contract/readings.ts';
import type { Sql } from '../../db/sql.ts';
import { writeRoute } from '../../http/write-route.ts';
import type { Actor } from '../actor.ts';
import { namesOf } from '../blocks/clinicians-store.ts';
import { readingToRecord } from './reading-to-record.ts';
import { authorsOf } from './recorded-series.ts';
import { lockSeries } from './series-store.ts';
import { storeReading } from './store-reading.ts';

export const recordReading = writeRoute({
  method: 'post',
  path: '/api/series/:seriesId/readings',
  summary:
    'Records a score, or that it was not done; or corrects one, with a reason. Two entries for one time are both kept.',
  action: 'record_reading',
  params: z.object({ seriesId: uuid }),
  body: recordReadingRequest,
  answer: recordedReading,
  status: 201,
  writeBySql: (tx, actor, { params, body }) => recordReadingIn(tx, actor, params.seriesId, body),
});

export async function recordReadingIn(
  tx: Sql,
  actor: Actor,
  seriesId: string,
  request: RecordReadingRequest,
): Promise<RecordedReading> {
  const { clinicId } = actor;
  const { series, performedAt } = await lockSeries(tx, clinicId, seriesId);
  const toRecord = readingToRecord(request, { ...series, performedAt }, actor);
  const names = await namesOf(tx, clinicId, [actor.userId, ...authorsOf(series)]);
  const { reading, undecidedWith } = await storeReading(tx, actor, series, toRecord, names);
  return { ...reading, undecidedWith: [...undecidedWith] };
}
