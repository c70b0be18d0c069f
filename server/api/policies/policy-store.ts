import { v7 as newId } from 'uuid';
import { parsePolicy } from '#shared/domain/parse-policy.ts';
import type { Policy } from '#shared/domain/policy.ts';
import type { Tx } from '../../db/clinic-database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import type { Actor } from '../actor.ts';

/** One published version as stored. */
export interface PublishedPolicy {
  readonly id: string;
  readonly policyId: string;
  readonly version: number;
  readonly name: string;
  readonly enabled: boolean;
  readonly policy: Policy;
  readonly changeNote: string;
  readonly publishedById: string | null;
  readonly publishedAt: Date;
}

/** The newest version of each policy of the clinic. */
export async function listNewestPolicies(tx: Tx, clinicId: string): Promise<PublishedPolicy[]> {
  const newest = await tx.$queryRaw<{ id: string }[]>`
    select distinct on (policy_id) id from policy_version
    where clinic_id = ${clinicId}::uuid order by policy_id, version desc`;
  const rows = await tx.policyVersion.findMany({
    where: { clinicId, id: { in: newest.map(({ id }) => id) } },
    orderBy: { policyId: 'asc' },
  });
  return rows.map(publishedOf);
}

export async function findNewestPolicy(
  tx: Tx,
  clinicId: string,
  policyId: string,
): Promise<PublishedPolicy | undefined> {
  const row = await tx.policyVersion.findFirst({
    where: { clinicId, policyId },
    orderBy: { version: 'desc' },
  });
  return row === null ? undefined : publishedOf(row);
}

export async function findPolicyVersion(
  tx: Tx,
  clinicId: string,
  id: string,
): Promise<PublishedPolicy | undefined> {
  const row = await tx.policyVersion.findFirst({ where: { clinicId, id } });
  return row === null ? undefined : publishedOf(row);
}

/** All versions of one policy, newest first. */
export async function listPolicyVersions(
  tx: Tx,
  clinicId: string,
  policyId: string,
): Promise<PublishedPolicy[]> {
  const rows = await tx.policyVersion.findMany({
    where: { clinicId, policyId },
    orderBy: { version: 'desc' },
  });
  return rows.map(publishedOf);
}

/** Those who publish in a clinic take turns, so that each sees the version before. */
export async function lockPolicies(tx: Tx, clinicId: string): Promise<void> {
  await tx.$queryRaw`select id from clinic where id = ${clinicId}::uuid for no key update`;
}

export async function insertPolicyVersion(
  tx: Tx,
  actor: Actor,
  policy: Policy,
  changeNote: string,
): Promise<PublishedPolicy> {
  const row = await tx.policyVersion.create({
    data: {
      id: newId(),
      clinicId: actor.clinicId,
      policyId: policy.id,
      version: policy.version,
      name: policy.name ?? policy.id,
      enabled: policy.enabled ?? true,
      definition: JSON.parse(JSON.stringify(policy)),
      changeNote,
      publishedById: actor.userId,
      publishedAt: actor.now,
    },
  });
  return publishedOf(row);
}

function publishedOf(row: Prisma.PolicyVersionGetPayload<object>): PublishedPolicy {
  const { id, policyId, version, name, enabled, definition, changeNote, publishedById, publishedAt } = row;
  const parsed = parsePolicy(definition, 'definition');
  if (!parsed.ok) throw new Error(`policy version ${id}: ${JSON.stringify(parsed.issues)}`);
  return {
    id,
    policyId,
    version,
    name,
    enabled,
    policy: parsed.value,
    changeNote,
    publishedById,
    publishedAt,
  };
}
