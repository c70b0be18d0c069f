import * as z from 'zod/mini';
import { block, type RecordBlockRequest, recordBlockRequest } from '#shared/contract/blocks.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import { writeRoute } from '../../http/write-route.ts';
import type { Actor } from '../actor.ts';
import { endDraft } from '../drafts/end-draft.ts';
import { loadEpisode, lockEpisode } from '../episodes/episode-store.ts';
import { insertBlock, loadBlock } from './block-store.ts';
import { sitesToScore } from './block-to-record.ts';
import { isActivePhysician, namesOf } from './clinicians-store.ts';
import { peopleOf, presentBlock } from './present-block.ts';
import type { RecordedBlock } from './recorded-block.ts';

export const recordBlock = writeRoute({
  method: 'post',
  path: '/api/episodes/:episodeId/blocks',
  summary: 'Records a block and opens a series for each level, each side or the whole.',
  action: 'record_block',
  params: z.object({ episodeId: uuid }),
  body: recordBlockRequest,
  answer: block,
  status: 201,
  versionOf: ({ version }) => version,
  write: (tx, actor, { params, body }) => recordBlockIn(tx, actor, params.episodeId, body),
});

export async function recordBlockIn(tx: Tx, actor: Actor, episodeId: string, request: RecordBlockRequest) {
  const { clinicId, requestId, now } = actor;
  await lockEpisode(tx, clinicId, episodeId);
  const { region } = (await loadEpisode(tx, clinicId, episodeId)).episode;
  const sites = sitesToScore(request, region, now);
  if (!(await isActivePhysician(tx, clinicId, request.operatorId))) {
    const message = 'Choose a physician of this clinic.';
    throw new Refusal('invalid_request', [{ path: 'operatorId', code: 'unknown_operator', message }]);
  }
  await insertBlock(tx, { clinicId, episodeId, createdById: actor.userId, createdAt: now, request, sites });
  await endDraft(tx, actor, { kind: 'block', subjectId: episodeId });
  await recordAuditEvent(tx, {
    who: actor,
    action: 'block_recorded',
    subject: 'block',
    subjectId: request.id,
    after: { episodeId, ...request },
    requestId,
    at: now,
  });
  return presentStoredBlock(tx, clinicId, request.id);
}

export async function presentStoredBlock(tx: Tx, clinicId: string, blockId: string) {
  return presentLoadedBlock(tx, clinicId, await loadBlock(tx, clinicId, blockId));
}

/** With the names of whoever did and entered what. */
export async function presentLoadedBlock(tx: Tx, clinicId: string, stored: RecordedBlock) {
  return presentBlock(stored, await namesOf(tx, clinicId, peopleOf([stored])));
}
