import * as z from 'zod/mini';
import { uuid } from '#shared/contract/primitives.ts';
import { type OpenSeriesRequest, openSeriesRequest, series } from '#shared/contract/readings.ts';
import { jointsCoveredBy } from '#shared/domain/coverage.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { type FieldError, Refusal } from '../../errors.ts';
import { writeRoute } from '../../http/write-route.ts';
import type { Actor } from '../actor.ts';
import { loadBlock, lockBlock } from '../blocks/block-store.ts';
import { namesOf } from '../blocks/clinicians-store.ts';
import { peopleOf } from '../blocks/present-block.ts';
import type { RecordedBlock } from '../blocks/recorded-block.ts';
import { presentSeries } from './present-series.ts';
import { insertSeries } from './series-store.ts';

export const openSeries = writeRoute({
  method: 'post',
  path: '/api/blocks/:blockId/series',
  summary: 'Opens one more series of scores for a site that this block covered.',
  action: 'record_reading',
  params: z.object({ blockId: uuid }),
  body: openSeriesRequest,
  answer: series,
  status: 201,
  versionOf: ({ version }) => version,
  write: (tx, actor, { params, body }) => openSeriesIn(tx, actor, params.blockId, body),
});

async function openSeriesIn(tx: Tx, actor: Actor, blockId: string, request: OpenSeriesRequest) {
  const { clinicId, requestId, now } = actor;
  const block = await lockBlock(tx, clinicId, blockId);
  refuseSite(block, request);
  await insertSeries(tx, clinicId, blockId, request);
  await recordAuditEvent(tx, {
    who: actor,
    action: 'series_opened',
    subject: 'series',
    subjectId: request.id,
    after: { blockId, ...request },
    requestId,
    at: now,
  });
  const stored = await loadBlock(tx, clinicId, blockId);
  const opened = stored.series.find(({ id }) => id === request.id);
  if (opened === undefined) throw new Error('the series is not of its block');
  return presentSeries(opened, await namesOf(tx, clinicId, peopleOf([stored])));
}

/** A level or side that was not blocked has nothing to score, and one site has one judged series. */
function refuseSite(block: RecordedBlock, request: OpenSeriesRequest): void {
  const errors = siteErrors(request);
  if (errors.length > 0) throw new Refusal('invalid_request', errors);
  const covered = jointsCoveredBy(block.targets, block.procedure).filter(
    ({ joint, side }) => (request.joint ?? joint) === joint && (request.side ?? side) === side,
  );
  if (covered.length === 0) {
    const path = request.joint === null ? 'side' : 'joint';
    const message = 'This block did not cover it completely; name a level or side that it covered.';
    throw new Refusal('level_not_blocked', [{ path, code: 'level_not_blocked', message }]);
  }
  const same = ({ site, joint, side, isIndexPain }: RecordedBlock['series'][number]) =>
    isIndexPain && site === request.site && joint === request.joint && side === request.side;
  if (request.isIndexPain && block.series.some(same)) {
    const message = 'This site already has its series of the index pain.';
    throw new Refusal('already_exists', [{ path: 'site', code: 'duplicate_series', message }]);
  }
}

function siteErrors({ site, joint, side }: OpenSeriesRequest): FieldError[] {
  const refuse = (path: string, isSet: boolean) => ({
    path,
    code: isSet ? 'not_allowed' : 'required',
    message: isSet ? `Leave the ${path} null: this site has none.` : `Name the ${path} of this site.`,
  });
  return [
    ...((joint !== null) === (site === 'level') ? [] : [refuse('joint', joint !== null)]),
    ...((side !== null) === (site !== 'overall') ? [] : [refuse('side', side !== null)]),
  ];
}
