import { worklistStates } from '#shared/contract/record-vocabulary.ts';
import { type WorklistQuery, type WorklistRow, worklist, worklistQuery } from '#shared/contract/worklist.ts';
import type { Sql } from '../../db/sql.ts';
import { route } from '../../http/route.ts';
import { type Actor, actorOf } from '../actor.ts';
import { clinicDay } from '../assessment/clinic-day.ts';
import { loadClinic } from '../assessment/clinic-store.ts';
import { listBlocks } from '../blocks/block-store.ts';
import { byEpisode } from '../episodes/by-episode.ts';
import { pageMark, parsePageMark } from '../paging.ts';
import { listPoliciesInEffect } from '../policies/policies-in-effect-store.ts';
import { listNewestSignedInputs } from '../reviews/review-store.ts';
import { type WorklistContext, worklistRowOf } from './worklist-row.ts';
import { observationWindowMinutes } from './worklist-state.ts';
import { listEpisodesAfter } from './worklist-store.ts';

const pageSize = 50;
/** A state is worked out, not stored: so many episodes are looked at for one page, then the page ends early. */
const mostBatches = 10;

export const listWorklist = route({
  method: 'get',
  path: '/api/worklist',
  summary: 'Episodes and what they wait for, newest first, page by page; most urgent first within a page.',
  action: 'read_patient',
  query: worklistQuery,
  answer: worklist,
  handle: (call) => {
    const actor = actorOf(call);
    return call.db.inClinicBySql(actor, async (tx) => {
      const { rows, last } = await pageOf(tx, actor, call.query);
      rows.sort(byUrgency);
      return { rows, next: last === undefined ? null : pageMark(last), now: actor.now.toISOString() };
    });
  },
});

async function pageOf(tx: Sql, { clinicId, now }: Actor, query: WorklistQuery) {
  const { timeZone, scheduleMinutes } = await loadClinic(tx, clinicId);
  const today = clinicDay(now, timeZone);
  const policies = new Map(
    (await listPoliciesInEffect(tx, clinicId, today)).map((published) => [published.policyId, published]),
  );
  const context = { policies, scheduleMinutes, today, now, state: query.state };
  const blockSince =
    query.state === 'due_now' ? new Date(now.getTime() - observationWindowMinutes * 60_000) : undefined;
  const rows: WorklistRow[] = [];
  let after = parsePageMark(query.after);
  for (let batch = 0; batch < mostBatches; batch += 1) {
    const found = await rowsAfter(tx, clinicId, { after, blockSince, context });
    for (const { episodeId, row } of found.rows) {
      after = episodeId;
      if (row === null) continue;
      rows.push(row);
      if (rows.length === pageSize) return { rows, last: episodeId };
    }
    if (!found.hasMore) return { rows, last: undefined };
  }
  return { rows, last: after };
}

interface RowsAfter {
  readonly after: string | undefined;
  readonly blockSince: Date | undefined;
  readonly context: WorklistContext;
}

async function rowsAfter(tx: Sql, clinicId: string, { after, blockSince, context }: RowsAfter) {
  const episodes = await listEpisodesAfter(tx, clinicId, { after, blockSince, take: pageSize + 1 });
  const shown = episodes.slice(0, pageSize);
  const ids = shown.map(({ id }) => id);
  const blocks = byEpisode(await listBlocks(tx, clinicId, ids));
  const signed = byEpisode(await listNewestSignedInputs(tx, clinicId, ids));
  return {
    hasMore: episodes.length > pageSize,
    rows: shown.map((episode) => ({
      episodeId: episode.id,
      row: worklistRowOf(episode, blocks.get(episode.id) ?? [], signed.get(episode.id)?.[0], context),
    })),
  };
}

function byUrgency(a: WorklistRow, b: WorklistRow): number {
  const place = ({ state }: WorklistRow) => worklistStates.indexOf(state);
  const due = ({ dueAt }: WorklistRow) => (dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt));
  return place(a) - place(b) || (due(a) === due(b) ? 0 : due(a) - due(b));
}
