import { createHash } from 'node:crypto';

/** One audit event as the database writes its columns as text. */
export interface ChainLink {
  readonly previousHash: string;
  readonly seq: string;
  readonly id: string;
  readonly clinicId: string;
  /** UTC with milliseconds: 2026-03-02T09:30:00.000Z */
  readonly at: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly requestId: string;
  readonly hash: string;
}

/** What the first event of a clinic has for the hash before it. */
export const beginning = '0'.repeat(64);

/**
 * The hash an event must have, from its other columns. Reproduces audit_event_hash() of the database, so that a
 * verifier need not trust what is stored there.
 */
export function hashOf(link: Omit<ChainLink, 'hash'>): string {
  const fields = [
    link.previousHash,
    link.seq,
    link.id,
    link.clinicId,
    link.at,
    link.actorId,
    link.action,
    link.subject,
    link.subjectId,
    link.before,
    link.after,
    link.requestId,
  ];
  // As PostgreSQL's json_build_array writes it.
  const text = `[${fields.map((field) => JSON.stringify(field)).join(', ')}]`;
  return createHash('sha256').update(text).digest('hex');
}
