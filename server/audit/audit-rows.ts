import type { ChainLink } from './chain-hash.ts';
import { changedFields } from './changed-fields.ts';

/** One event as an auditor reads it. */
export interface AuditRow {
  readonly seq: string;
  readonly time: string;
  readonly timeUtc: string;
  readonly who: string;
  readonly whoId: string;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly changes: readonly string[];
  readonly requestId: string;
  readonly hash: string;
}

/** Makes rows of a clinic's events: times on its clock, people by name and role. */
export function rowMaker(timeZone: string, users: ReadonlyMap<string, string>) {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (link: ChainLink): AuditRow => ({
    seq: link.seq,
    time: clock.format(new Date(link.at)),
    timeUtc: link.at,
    who: link.actorId === null ? 'Facetwise itself' : (users.get(link.actorId) ?? 'unknown'),
    whoId: link.actorId ?? '',
    action: inWords(link.action),
    subject: inWords(link.subject),
    subjectId: link.subjectId,
    changes: changedFields(link.before, link.after),
    requestId: link.requestId,
    hash: link.hash,
  });
}

/** patient_recorded: "Patient recorded" */
function inWords(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
