import * as z from 'zod/mini';
import type { Action } from '#shared/access/access-table.ts';
import {
  clinicalHistoryKinds,
  clinicHistoryKinds,
  type History,
  type HistoryKind,
  history,
  historyQuery,
} from '#shared/contract/history.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { type Route, route } from '../../http/route.ts';
import { actorOf } from '../actor.ts';
import { namesOf } from '../blocks/clinicians-store.ts';
import { loadPatient } from '../patients/patient-store.ts';
import { fieldChanges } from './field-changes.ts';
import { type HistoryEvent, listEvents, type Site, sitesOf, subjectsOf } from './history-store.ts';

const pageSize = 50;

/** One row for each kind of record, so that the table of the API says who may read which. */
export const historyRoutes: readonly Route[] = [
  ...clinicalHistoryKinds.map((kind) => historyRoute(kind, 'read_record_history')),
  ...clinicHistoryKinds.map((kind) => historyRoute(kind, 'read_clinic_history')),
];

function historyRoute(kind: HistoryKind, action: Action): Route {
  return route({
    method: 'get',
    path: `/api/history/${kind}/:id`,
    summary: `Who did what to a ${kind.replace('_', ' ')}, when and why, old and new; newest first, page by page.`,
    action,
    params: z.object({ id: uuid }),
    query: historyQuery,
    answer: history,
    handle: (call) => {
      const actor = actorOf(call);
      const { clinicId, requestId, now: at } = actor;
      const { id } = call.params;
      const { after = null, reads } = call.query;
      return call.db.inClinic(actor, async (tx) => {
        if (kind === 'patient') await loadPatient(tx, clinicId, id);
        const subjects = await subjectsOf(tx, kind, { clinicId, id });
        const page = { after, reads: reads === 'include', take: pageSize + 1 };
        const found = await listEvents(tx, clinicId, subjects, page);
        const shown = found.slice(0, pageSize);
        const names = await namesOf(
          tx,
          clinicId,
          shown.flatMap(({ actorId }) => actorId ?? []),
        );
        const sites = await sitesOf(tx, clinicId, shown);
        const read = { action: `${kind}_history_read`, subject: kind, subjectId: id };
        await recordAuditEvent(tx, { who: actor, ...read, requestId, at });
        return {
          entries: shown.map((event) => presentEvent(event, names, sites)),
          next: found.length > pageSize ? (shown.at(-1)?.seq ?? null) : null,
        };
      });
    },
  });
}

function presentEvent(
  event: HistoryEvent,
  names: ReadonlyMap<string, string>,
  sites: ReadonlyMap<string, Site>,
): History['entries'][number] {
  const { seq, at, actorId, action, subject, subjectId, before, after, requestId } = event;
  return {
    seq,
    at: at.toISOString(),
    who: actorId === null ? null : { id: actorId, displayName: names.get(actorId) ?? '' },
    action,
    subject,
    subjectId,
    site: sites.get(subjectId) ?? null,
    changes: fieldChanges(before, subject === 'policy_draft' ? contentOfDraft(after) : after),
    reason: reasonOf(after),
    requestId,
  };
}

/** The policy stands above its history; which version a draft began as is in what it changes. */
function contentOfDraft(after: unknown): unknown {
  const {
    policyId: _policyId,
    version: _version,
    basedOn: _basedOn,
    ...content
  } = z.parse(draftEvent, after);
  return content;
}

const draftEvent = z.looseObject({ policyId: z.unknown(), version: z.unknown(), basedOn: z.unknown() });
const reasoned = z.catch(z.object({ reason: z.string() }), { reason: '' });

function reasonOf(after: unknown): string {
  return z.parse(reasoned, after).reason;
}
