import type { Tx } from '../db/clinic-database.ts';
import { Refusal } from '../errors.ts';

/** Somebody else was first: the refusal with the record as it is now, and who changed it when. */
export async function staleVersion(
  tx: Tx,
  clinicId: string,
  subject: { readonly kind: string; readonly id: string },
  current: unknown,
): Promise<Refusal> {
  const last = await tx.auditEvent.findFirst({
    where: { clinicId, subject: subject.kind, subjectId: subject.id, NOT: { action: { endsWith: '_read' } } },
    orderBy: { id: 'desc' },
    select: { actorId: true, at: true },
  });
  const who = last?.actorId
    ? await tx.user.findFirst({ where: { clinicId, id: last.actorId }, select: { displayName: true } })
    : null;
  const changed = last && { changedBy: who?.displayName ?? null, changedAt: last.at.toISOString() };
  return new Refusal('version_stale', [], { current, ...changed });
}
