import type { PolicyEffectRequest } from '#shared/contract/policies.ts';
import { formatDay, parsePlainDay } from '#shared/domain/calendar-day.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import type { Actor } from '../actor.ts';
import { clinicDay, startOfClinicDay } from '../assessment/clinic-day.ts';
import { loadClinic } from '../assessment/clinic-store.ts';
import { unknownPolicy } from '../episodes/refuse-indication.ts';
import { type BlockRange, countEpisodes } from './effect-store.ts';
import type { Comparison } from './judge-batch.ts';
import { findPolicyInEffect } from './policies-in-effect-store.ts';
import { findLatestPolicy, type PublishedPolicy } from './policy-store.ts';
import { policyToPublish } from './policy-to-publish.ts';

export interface AskedEffect {
  readonly policyId: string;
  readonly request: PolicyEffectRequest;
}

/** What is to be judged, worked out before the first episode is read. */
export interface EffectPlan {
  readonly comparison: Comparison;
  readonly compared: PublishedPolicy;
  readonly from: string | null;
  readonly to: string | null;
  readonly range: BlockRange;
  readonly total: number;
  readonly withoutBlocks: number;
}

export async function planEffect(
  tx: Tx,
  { clinicId, now }: Actor,
  { policyId, request }: AskedEffect,
): Promise<EffectPlan> {
  const { from = null, to = null, comparedWith } = request;
  const { timeZone } = await loadClinic(tx, clinicId);
  const asOf = clinicDay(now, timeZone);
  const latest = await findLatestPolicy(tx, clinicId, policyId);
  const after = policyToPublish(request.definition, policyId, (latest?.version ?? 0) + 1);
  const judging = await findPolicyInEffect(tx, clinicId, comparedWith ?? policyId, asOf);
  // What is published for a later day only has nothing before it but itself.
  const compared = judging ?? (comparedWith === undefined ? latest : undefined);
  if (compared === undefined) throw unknownPolicy('comparedWith');
  if (from !== null && to !== null && to < from) {
    const message = 'The last day is before the first.';
    throw new Refusal('invalid_request', [{ path: 'to', code: 'range_descending', message }]);
  }
  const range = rangeOf(from, to, timeZone);
  const { inRange, withoutBlocks } = await countEpisodes(tx, clinicId, range);
  const comparison = { clinicId, asOf, before: compared.policy, after };
  return { comparison, compared, from, to, range, total: inRange, withoutBlocks };
}

function rangeOf(from: string | null, to: string | null, timeZone: string): BlockRange {
  const startOf = (day: string) => startOfClinicDay(day, timeZone);
  return { from: startOf(from ?? '1900-01-01'), before: startOf(dayAfter(to ?? '2199-12-31')) };
}

function dayAfter(day: string): string {
  return formatDay((parsePlainDay(day) ?? 0) + 1);
}
