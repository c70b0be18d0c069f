import type { PolicyEffectLine } from '#shared/contract/policies.ts';
import { addEffects, noEffect, type PolicyEffect } from '#shared/domain/policy-effect.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { ClinicDatabase } from '../../db/clinic-database.ts';
import { applicationIn } from '../../db/open-rows.ts';
import type { Actor } from '../actor.ts';
import { sha256Of } from '../assessment/inputs-sha256.ts';
import { type BatchJudge, judgedInOrder, judgeHere, judgeInThreads } from './batch-judge.ts';
import { listEpisodeIds } from './effect-store.ts';
import { type AskedEffect, type EffectPlan, planEffect } from './plan-effect.ts';

/** Few enough that other requests are hardly held up while one is read. */
const batchSize = 100;
const changedInOneLine = 500;
/** From so many episodes on it is worth starting threads. */
const threadsAbove = 2_000;

type ChooseJudge = (db: ClinicDatabase, plan: EffectPlan) => BatchJudge;
const byNumber: ChooseJudge = (db, { comparison, total }) =>
  (total > threadsAbove ? judgeInThreads : judgeHere)(db, comparison);

/**
 * Judges the clinic's episodes under both policies, batch by batch, and tells of its progress. Nothing is stored but
 * the audit event, which is written before the first result leaves.
 */
export async function* effectLines(
  db: ClinicDatabase,
  actor: Actor,
  asked: AskedEffect,
  chooseJudge = byNumber,
): AsyncGenerator<PolicyEffectLine, void> {
  // Every episode counts, also one whose record is closed to the person who asks: whose it is is never told.
  const plan = await db.inClinic(applicationIn(actor.clinicId), (tx) => planEffect(tx, actor, asked));
  yield progressOf(0, plan.total);
  let whole = noEffect();
  let signedReviews = 0;
  const judge = chooseJudge(db, plan);
  try {
    for await (const part of judgedInOrder(batchesOf(db, plan), judge)) {
      whole = addEffects(whole, part.effect);
      signedReviews += part.signedReviews;
      yield progressOf(whole.episodes, plan.total);
    }
  } finally {
    await judge.close();
  }
  const effect = presentEffect(plan, whole, signedReviews);
  await recordPreview(db, actor, plan, effect);
  for (let first = 0; first < whole.changed.length; first += changedInOneLine) {
    yield { changed: whole.changed.slice(first, first + changedInOneLine) };
  }
  yield { effect };
}

/** An episode may come into the range while we judge. */
function progressOf(judged: number, total: number): PolicyEffectLine {
  return { progress: { judged, total: Math.max(judged, total) } };
}

async function* batchesOf(db: ClinicDatabase, plan: EffectPlan): AsyncGenerator<string[], void> {
  const { comparison, range } = plan;
  let ids: string[] = [];
  do {
    const last = ids.at(-1) ?? null;
    ids = await db.inClinic(applicationIn(comparison.clinicId), (tx) =>
      listEpisodeIds(tx, comparison.clinicId, range, last, batchSize),
    );
    if (ids.length > 0) yield ids;
  } while (ids.length === batchSize);
}

type Effect = Extract<PolicyEffectLine, { effect: unknown }>['effect'];

function presentEffect(plan: EffectPlan, whole: PolicyEffect, signedReviews: number): Effect {
  const { comparison, compared, from, to, withoutBlocks } = plan;
  const { episodes, levels, counts, changed } = whole;
  return {
    policyId: comparison.after.id,
    comparedWith: { policyId: compared.policyId, version: compared.version },
    from,
    to,
    episodes,
    episodesWithoutBlocks: withoutBlocks,
    levels,
    counts,
    changedEpisodes: changed.length,
    signedReviews,
  };
}

async function recordPreview(db: ClinicDatabase, actor: Actor, plan: EffectPlan, effect: Effect) {
  const definitionSha256 = sha256Of(plan.comparison.after);
  await db.inClinic(actor, (tx) =>
    recordAuditEvent(tx, {
      who: actor,
      action: 'policy_effect_read',
      subject: 'policy_version',
      subjectId: plan.compared.id,
      after: { ...effect, definitionSha256 },
      requestId: actor.requestId,
      at: actor.now,
    }),
  );
}
