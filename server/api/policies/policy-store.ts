import { v7 as newId } from 'uuid';
import { parsePolicy } from '#shared/domain/parse-policy.ts';
import type { Policy } from '#shared/domain/policy.ts';
import type { Tx } from '../../db/clinic-database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { prepared, type Sql } from '../../db/sql.ts';
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
  /** The first of the clinic's days it judges on; null: it has judged since it was published. */
  readonly takesEffectOn: string | null;
  readonly publishedById: string | null;
  readonly publishedAt: Date;
}

/** What a policy is called on every screen, in every signature. */
export function shortNameOf({ policy, name }: Pick<PublishedPolicy, 'policy' | 'name'>): string {
  return policy.shortName || name;
}

export const publishedColumns = `id, policy_id as "policyId", version, name, enabled, definition::text as definition,
  change_note as "changeNote", takes_effect_on::text as "takesEffectOn", published_by_id as "publishedById",
  published_at as "publishedAt"`;
const findLatest = prepared(
  'find_latest_policy',
  `select ${publishedColumns} from policy_version where clinic_id = $1::uuid and policy_id = $2
   order by version desc limit 1`,
);

export type PublishedRow = Omit<PublishedPolicy, 'policy'> & { readonly definition: string };

/** The version published last, whether its day has come or not: what the next one is made on. */
export async function findLatestPolicy(
  tx: Sql,
  clinicId: string,
  policyId: string,
): Promise<PublishedPolicy | undefined> {
  const [row] = await tx.rows<PublishedRow>(findLatest, [clinicId, policyId]);
  return row && publishedOfRow(row);
}

export function publishedOfRow({ definition, ...published }: PublishedRow): PublishedPolicy {
  return { ...published, policy: policyOfText(definition) };
}

/** Read once for each text: parsing is pure, and the text itself comes from the clinic's rows every time. */
const read = new Map<string, Policy>();
const mostRead = 500;

function policyOfText(definition: string): Policy {
  const known = read.get(definition);
  if (known !== undefined) return known;
  if (read.size >= mostRead) read.clear();
  const policy = policyOf(JSON.parse(definition));
  read.set(definition, policy);
  return policy;
}

function policyOf(definition: unknown): Policy {
  const parsed = parsePolicy(definition, 'definition');
  if (!parsed.ok) throw new Error(`policy version: ${JSON.stringify(parsed.issues)}`);
  return parsed.value;
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
  { changeNote, takesEffectOn }: Pick<PublishedPolicy, 'changeNote' | 'takesEffectOn'>,
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
      takesEffectOn: takesEffectOn && new Date(takesEffectOn),
      publishedById: actor.userId,
      publishedAt: actor.now,
    },
  });
  return publishedOf(row);
}

function publishedOf(row: Prisma.PolicyVersionGetPayload<object>): PublishedPolicy {
  const { clinicId: _clinicId, definition, takesEffectOn, ...published } = row;
  const day = takesEffectOn?.toISOString().slice(0, 10) ?? null;
  return { ...published, takesEffectOn: day, policy: policyOf(definition) };
}
