import type { Tx } from '../db/clinic-database.ts';
import { Prisma } from '../db/generated/client.ts';
import type { ChainLink } from './chain-hash.ts';

/** The newest link of a clinic's chain as the database keeps it beside the chain. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** Where a page of the chain ended. */
export type ChainPlace = Pick<ChainLink, 'seq' | 'id'>;

const columns = Prisma.sql`
  pg_catalog.encode(previous_hash, 'hex') as "previousHash", seq::text, id::text, clinic_id::text as "clinicId",
  pg_catalog.to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor_id::text as "actorId",
  action, subject, subject_id::text as "subjectId", before::text, after::text, request_id as "requestId",
  pg_catalog.encode(hash, 'hex') as hash`;

/** The next events of a clinic in the order of their numbers. */
export async function readChain(
  tx: Tx,
  clinicId: string,
  after: ChainPlace | null,
  limit: number,
): Promise<ChainLink[]> {
  const rest = after ? Prisma.sql`and (seq, id) > (${after.seq}::bigint, ${after.id}::bigint)` : Prisma.empty;
  return tx.$queryRaw`
    select ${columns} from audit_event where clinic_id = ${clinicId}::uuid ${rest}
    order by audit_event.seq, audit_event.id limit ${limit}`;
}

export async function readHead(tx: Tx, clinicId: string): Promise<ChainHead | null> {
  const head = await tx.auditHead.findUnique({ where: { clinicId } });
  return head && { seq: Number(head.seq), hash: Buffer.from(head.hash).toString('hex') };
}

export interface ChainClinic {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly isDemo: boolean;
}

export async function listClinics(tx: Tx): Promise<ChainClinic[]> {
  const select = { id: true, name: true, timeZone: true, isDemo: true };
  return tx.clinic.findMany({ select, orderBy: { id: 'asc' } });
}

/** Days of the clinic's calendar, both included: 2026-03-01. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** The next events of a range of days, in the order of their numbers. */
export async function readDays(
  tx: Tx,
  { id, timeZone }: Pick<ChainClinic, 'id' | 'timeZone'>,
  { from, to }: DayRange,
  after: ChainPlace | null,
  limit: number,
): Promise<ChainLink[]> {
  return tx.$queryRaw`
    select ${columns} from audit_event where clinic_id = ${id}::uuid
      and audit_event.at >= (${from}::date::timestamp at time zone ${timeZone})
      and audit_event.at < ((${to}::date + 1)::timestamp at time zone ${timeZone})
      and (seq, id) > (${after?.seq ?? '0'}::bigint, ${after?.id ?? '0'}::bigint)
    order by audit_event.seq, audit_event.id limit ${limit}`;
}

export async function namesOfUsers(tx: Tx, clinicId: string): Promise<Map<string, string>> {
  const users = await tx.user.findMany({
    where: { clinicId },
    select: { id: true, displayName: true, role: true },
  });
  return new Map(users.map(({ id, displayName, role }) => [id, `${displayName}, ${role}`]));
}
