import * as z from 'zod/mini';
import { episodeDetail, type RecordEpisodeRequest, recordEpisodeRequest } from '#shared/contract/episodes.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { writeRoute } from '../../http/write-route.ts';
import type { Actor } from '../actor.ts';
import { endDraft } from '../drafts/end-draft.ts';
import { lockPatient } from '../patients/patient-store.ts';
import { insertEpisode } from './episode-store.ts';
import { presentEpisode } from './present-episode.ts';
import { refuseIndication } from './refuse-indication.ts';

export const recordEpisode = writeRoute({
  method: 'post',
  path: '/api/patients/:patientId/episodes',
  summary: 'Opens an episode: one region’s pain, its indication and the policy it is judged under.',
  action: 'record_episode',
  params: z.object({ patientId: uuid }),
  body: recordEpisodeRequest,
  answer: episodeDetail,
  status: 201,
  versionOf: ({ episode }) => episode.version,
  write: async (tx, actor, { params, body }) => {
    await recordEpisodeIn(tx, actor, params.patientId, body);
    return presentEpisode(tx, actor, body.id);
  },
});

export async function recordEpisodeIn(
  tx: Tx,
  actor: Actor,
  patientId: string,
  request: RecordEpisodeRequest,
): Promise<void> {
  const { clinicId, requestId, now } = actor;
  await lockPatient(tx, clinicId, patientId);
  await refuseIndication(tx, actor, request);
  await insertEpisode(tx, actor, patientId, request);
  await endDraft(tx, actor, { kind: 'episode', subjectId: patientId });
  await recordAuditEvent(tx, {
    who: actor,
    action: 'episode_recorded',
    subject: 'episode',
    subjectId: request.id,
    after: { patientId, ...request },
    requestId,
    at: now,
  });
}
