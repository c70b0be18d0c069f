import { prepared, type Sql } from '../../db/sql.ts';
import { type PublishedPolicy, type PublishedRow, publishedColumns, publishedOfRow } from './policy-store.ts';

/**
 * Which version of a policy judges on a day of the clinic: the newest whose day has come. Everything that judges asks
 * here and nowhere else; what is published for later days judges nothing until then.
 */
const hasCome = (day: string) => `(takes_effect_on is null or takes_effect_on <= ${day}::date)`;

const listInEffect = prepared(
  'list_policies_in_effect',
  `select distinct on (policy_id) ${publishedColumns} from policy_version
   where clinic_id = $1::uuid and ${hasCome('$2')} order by policy_id, version desc`,
);
const findInEffect = prepared(
  'find_policy_in_effect',
  `select ${publishedColumns} from policy_version
   where clinic_id = $1::uuid and policy_id = $2 and ${hasCome('$3')} order by version desc limit 1`,
);
const listUpcoming = prepared(
  'list_upcoming_policies',
  `select ${publishedColumns} from policy_version
   where clinic_id = $1::uuid and takes_effect_on > $2::date order by policy_id, version`,
);

/** One version of each policy; a policy whose first day is still to come has none. */
export async function listPoliciesInEffect(
  tx: Sql,
  clinicId: string,
  day: string,
): Promise<PublishedPolicy[]> {
  return (await tx.rows<PublishedRow>(listInEffect, [clinicId, day])).map(publishedOfRow);
}

export async function findPolicyInEffect(
  tx: Sql,
  clinicId: string,
  policyId: string,
  day: string,
): Promise<PublishedPolicy | undefined> {
  const [row] = await tx.rows<PublishedRow>(findInEffect, [clinicId, policyId, day]);
  return row && publishedOfRow(row);
}

/** Versions whose day is still to come, oldest first in each policy. */
export async function listUpcomingPolicies(
  tx: Sql,
  clinicId: string,
  day: string,
): Promise<PublishedPolicy[]> {
  return (await tx.rows<PublishedRow>(listUpcoming, [clinicId, day])).map(publishedOfRow);
}
