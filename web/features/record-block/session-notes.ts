import type { BlockPreparation, PreparationPolicy } from '#shared/contract/block-preparation.ts';
import type { Session } from '#shared/domain/advisories.ts';
import { agentClassOf } from '#shared/domain/agent-duration.ts';
import { parseDay } from '#shared/domain/calendar-day.ts';
import type { Target } from '#shared/domain/case.ts';
import { coverageOf, jointBits } from '#shared/domain/coverage.ts';
import { levelFlagTexts as flagTexts } from '#shared/domain/flag-texts.ts';
import { previewAdvisories, previewInterval } from '#shared/domain/session-preview.ts';
import { isJoint, isNerve } from '#shared/domain/spine.ts';
import { advisoryTexts } from '#shared/domain/texts.ts';
import type { Agent, Procedure } from '#shared/domain/vocabulary.ts';
import { agentWords, regionWords } from '../../lib/texts/record-words.ts';
import { previewTexts } from './preview-texts.ts';

/** A block as far as it is picked. */
export interface PickedBlock {
  readonly session: Session;
  readonly procedure: Procedure;
}

/** Nothing is previewed before a joint is covered. */
export function pickedBlock(
  targets: readonly Target[],
  procedure: Procedure | null,
  day: string,
): PickedBlock | null {
  const number = parseDay(day);
  if (procedure === null || number === null) return null;
  const coverage = coverageOf(targets, procedure);
  return jointBits(coverage.covered) === 0 ? null : { session: { day: number, coverage }, procedure };
}

/** The patient's sessions so far as the advisories read them. */
export function sessionsOf({ sessions }: BlockPreparation): Session[] {
  return sessions.flatMap(({ performedAt, targets, procedure }) => {
    const day = parseDay(performedAt);
    return day === null ? [] : [{ day, coverage: coverageOf(targets.flatMap(targetOf), procedure) }];
  });
}

/** What a policy's limits say of a block before it is recorded, one sentence each; none of it decides. */
export function notesOf(
  { rules }: PreparationPolicy,
  { session, procedure }: PickedBlock,
  others: readonly Session[],
): string[] {
  const advisories = previewAdvisories(session, others, rules).map(({ code, region, count, limit }) => {
    const words = [advisoryTexts[code], ...(region ? [regionWords[region].toLowerCase()] : [])].join(', ');
    return count === undefined || limit === undefined ? words : previewTexts.counted(words, count, limit);
  });
  const counts = rules.blocks.procedures.includes(procedure);
  const interval = counts ? previewInterval(session, others, rules.blocks) : null;
  return [
    ...advisories,
    ...(counts ? [] : [flagTexts.procedure_not_counted]),
    ...(interval === null ? [] : [previewTexts[interval.code](interval.days, interval.limit)]),
  ];
}

/** Policies that say the same stand together. */
export function sameNotes(
  policies: readonly PreparationPolicy[],
  notesOfOne: (policy: PreparationPolicy) => readonly string[],
): { readonly names: readonly string[]; readonly notes: readonly string[] }[] {
  const groups = new Map<string, { names: string[]; notes: readonly string[] }>();
  for (const policy of policies) {
    const notes = notesOfOne(policy);
    const group = groups.get(notes.join()) ?? { names: [], notes };
    group.names.push(policy.shortName);
    groups.set(notes.join(), group);
  }
  return [...groups.values()];
}

/** Which agent the block before had, where the policy compares a short- and a long-acting one. */
export function comparativeNote(
  policy: PreparationPolicy | undefined,
  before: { readonly agent: Agent | null; readonly day: string } | undefined,
  agent: Agent | null,
): { readonly tone: 'blue' | 'amber' | 'grey'; readonly sentence: string } | null {
  if (!policy?.rules.blocks.differentAgentClasses || !before) return null;
  const classBefore = agentClassOf(before.agent);
  if (before.agent === null || classBefore === null) return null;
  const said = { policy: policy.shortName, day: before.day, agent: agentWords[before.agent].toLowerCase() };
  const acting = previewTexts.acting[classBefore];
  const classNow = agentClassOf(agent);
  if (classNow === null) return { tone: 'grey', sentence: previewTexts.compare(said, acting) };
  return classNow === classBefore
    ? { tone: 'amber', sentence: previewTexts.sameClass(said, acting) }
    : { tone: 'blue', sentence: previewTexts.comparative(said, previewTexts.acting[classNow], acting) };
}

function targetOf({ name, side }: BlockPreparation['sessions'][number]['targets'][number]): Target[] {
  if (isNerve(name)) return [{ nerve: name, side }];
  return isJoint(name) ? [{ joint: name, side }] : [];
}
