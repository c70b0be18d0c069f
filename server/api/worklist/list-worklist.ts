import {
  searchWorklistRequest,
  type WorklistQuery,
  worklist,
  worklistQuery,
} from '#shared/contract/worklist.ts';
import type { ClinicDatabase } from '../../db/clinic-database.ts';
import { applicationIn } from '../../db/open-rows.ts';
import type { Sql } from '../../db/sql.ts';
import { route } from '../../http/route.ts';
import { type Actor, actorOf } from '../actor.ts';
import { clinicDay } from '../assessment/clinic-day.ts';
import { loadClinic } from '../assessment/clinic-store.ts';
import { listBlocks } from '../blocks/block-store.ts';
import { byEpisode } from '../episodes/by-episode.ts';
import { listPoliciesInEffect } from '../policies/policies-in-effect-store.ts';
import { listNewestSignedInputs } from '../reviews/review-store.ts';
import { settleWorklist } from './settle-worklist.ts';
import { countPlaces, listPlaces, patientsNamed, usualOrder } from './worklist-page.ts';
import { pageSize, parsePlaceMark, placeMark, type WorklistPlace } from './worklist-place.ts';
import { type WorklistContext, worklistRowOf } from './worklist-row.ts';
import { listEpisodesById } from './worklist-store.ts';

export const listWorklist = route({
  method: 'get',
  path: '/api/worklist',
  summary: 'Episodes of one state, page by page, with how many stand in each.',
  action: 'read_patient',
  query: worklistQuery,
  answer: worklist,
  handle: (call) => listFor(call.db, actorOf(call), call.query),
});

export const searchWorklist = route({
  method: 'post',
  path: '/api/worklist/search',
  summary: 'The same among patients whose name or identifier begins so. Stores nothing.',
  action: 'read_patient',
  body: searchWorklistRequest,
  answer: worklist,
  handle: (call) => listFor(call.db, actorOf(call), call.body),
});

async function listFor(db: ClinicDatabase, actor: Actor, query: WorklistQuery) {
  const { clinicId, now } = actor;
  const { state = 'due_now', order = usualOrder[state], region, operatorId, q } = query;
  const after = parsePlaceMark(query.after);
  // For itself, and as the application: what is closed to this person is settled for others too.
  const isSettling = await db.inClinicBySql(applicationIn(clinicId), (tx) => settleWorklist(tx, clinicId));
  return db.inClinicBySql(actor, async (tx) => {
    const among = q === undefined ? undefined : await patientsNamed(tx, clinicId, q);
    const asked = { clinicId, now, among, region, operatorId, q };
    const places = await listPlaces(tx, asked, { state, order, after });
    const shown = places.slice(0, pageSize);
    const last = shown.at(-1);
    return {
      rows: await rowsAt(tx, clinicId, shown, await contextOf(tx, clinicId, now, state)),
      next: places.length > pageSize && last ? placeMark(last) : null,
      counts: await countPlaces(tx, asked),
      isSettling,
      now: now.toISOString(),
    };
  });
}

async function contextOf(tx: Sql, clinicId: string, now: Date, state: WorklistContext['state']) {
  const { timeZone } = await loadClinic(tx, clinicId);
  const today = clinicDay(now, timeZone);
  const published = await listPoliciesInEffect(tx, clinicId, today);
  const policies = new Map(published.map((policy) => [policy.policyId, policy]));
  return { policies, today, now, state };
}

async function rowsAt(tx: Sql, clinicId: string, places: readonly WorklistPlace[], context: WorklistContext) {
  const ids = places.map(({ episodeId }) => episodeId);
  const episodes = await listEpisodesById(tx, clinicId, ids);
  const blocks = byEpisode(await listBlocks(tx, clinicId, ids));
  const signed = byEpisode(await listNewestSignedInputs(tx, clinicId, ids));
  return places.flatMap(({ episodeId, at }) => {
    const episode = episodes.get(episodeId);
    const newestSigned = signed.get(episodeId)?.[0];
    if (episode === undefined) return [];
    const row = worklistRowOf(
      { episode, blocks: blocks.get(episodeId) ?? [], newestSigned, since: at },
      context,
    );
    return row === null ? [] : [row];
  });
}
