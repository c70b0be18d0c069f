import * as z from 'zod/mini';
import { episodeDetail, type RecordEpisodeRequest, recordEpisodeRequest } from '#shared/contract/episodes.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { route } from '../../http/route.ts';
import { type Actor, actorOf } from '../actor.ts';
import { wasRecordedBefore } from '../idempotency/recorded-request-store.ts';
import { lockPatient } from '../patients/patient-store.ts';
import { insertEpisode } from './episode-store.ts';
import { presentEpisode } from './present-episode.ts';
import { refuseIndication } from './refuse-indication.ts';

export const recordEpisode = route({
  method: 'post',
  path: '/api/patients/:patientId/episodes',
  summary: 'Opens an episode: one region’s pain, its indication and the policy it is judged under.',
  action: 'record_episode',
  params: z.object({ patientId: uuid }),
  body: recordEpisodeRequest,
  answer: episodeDetail,
  status: 201,
  handle: (call) => {
    const actor = actorOf(call);
    return call.db.inClinic(actor.clinicId, async (tx) => {
      await recordEpisodeIn(tx, actor, call.params.patientId, call.body);
      return presentEpisode(tx, actor, call.body.id);
    });
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
  const event = { action: 'episode_recorded', subject: 'episode', subjectId: request.id };
  const after = { patientId, ...request };
  if (await wasRecordedBefore(tx, { clinicId, ...event }, after)) return;
  await refuseIndication(tx, clinicId, request);
  await insertEpisode(tx, actor, patientId, request);
  await recordAuditEvent(tx, { who: actor, ...event, after, requestId, at: now });
}
