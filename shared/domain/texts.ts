import type {
  AdvisoryCode,
  BlockResponse,
  CriterionId,
  CriterionState,
  DurationConcordance,
  LevelStatus,
  NextStepCode,
  Reason,
} from './answer-vocabulary.ts';
import type { Procedure } from './vocabulary.ts';

/**
 * The words people read, one for every code, apart from the rules. A result supports a physician's judgement: no
 * word here decides, and none may promise.
 */

/** The status of a level in one sentence that names the policy and its version. */
export const statusTexts: Readonly<Record<LevelStatus, (policy: string) => string>> = {
  possible_candidate_review: (policy) =>
    `Possible candidate under policy ${policy}: physician review required`,
  needs_confirmatory_block: (policy) => `One more block needed under policy ${policy}`,
  interval_violation: (policy) => `Time between blocks does not fit policy ${policy}`,
  block_too_old: (policy) => `Last block too long ago under policy ${policy}`,
  indeterminate_review: (policy) => `Cannot be judged under policy ${policy}: physician review required`,
  criteria_not_met: (policy) => `Criteria not met under policy ${policy}`,
  no_qualifying_block: (policy) => `No block counts yet under policy ${policy}`,
  threshold_not_configured: (policy) => `Cannot be judged: policy ${policy} gives no relief threshold`,
};

/** The same where the policy stands beside it. */
export const shortStatusTexts: Readonly<Record<LevelStatus, string>> = {
  possible_candidate_review: 'Possible candidate: physician review required',
  needs_confirmatory_block: 'One more block needed',
  interval_violation: 'Time between blocks does not fit',
  block_too_old: 'Last block too long ago',
  indeterminate_review: 'Cannot be judged',
  criteria_not_met: 'Criteria not met',
  no_qualifying_block: 'No block counts yet',
  threshold_not_configured: 'Cannot be judged: no threshold',
};

/** A policy as named in sentences. Example: `policyText('Medicare L38801', 1)` is "Medicare L38801 version 1". */
export function policyText(name: string, version: number): string {
  return `${name} version ${version}`;
}

/** What is missing. Example: `scoresMissingText(2)` is "Cannot be judged: 2 scores missing". */
export function scoresMissingText(count: number): string {
  return `Cannot be judged: ${count} ${count === 1 ? 'score' : 'scores'} missing`;
}

export const stateTexts: Readonly<Record<CriterionState, string>> = {
  met: 'Met',
  not_met: 'Not met',
  cannot_evaluate: 'Cannot be judged',
  not_required: 'Not required',
};

export const responseTexts: Readonly<Record<BlockResponse, string>> = {
  positive: 'Relief met the threshold',
  negative: 'Relief did not meet the threshold',
  indeterminate: 'Cannot be judged',
  not_interpretable: 'Cannot be interpreted',
  not_classified: 'Not classified: no threshold set',
  placebo: 'Placebo: no anaesthetic given',
  mixed: 'Differs between sites',
  no_scores: 'No scores',
};

export const reasonTexts: Readonly<Record<Reason, string>> = {
  wrong_target: 'The target was found to be wrong',
  baseline_missing: 'No score was recorded before the block',
  baseline_range: 'The score before the block is a range',
  baseline_zero: 'There was no pain before the block',
  scale_mismatch: 'Scores after the block are on another scale',
  no_post_scores: 'No score after the block counts',
  threshold_not_configured: 'The policy gives no relief threshold',
  agent_not_anaesthetic: 'Saline is not an anaesthetic',
  peak_below_threshold: 'No score reached the threshold',
  no_early_reading: 'The first score came too late to rule relief out',
  late_onset: 'Relief began later than a block explains',
  agent_not_recorded: 'The agent was not recorded',
  threshold_met: 'Relief reached the threshold',
  threshold_and_duration_met: 'Relief reached the threshold and lasted long enough',
  duration_short: 'Relief was shorter than required',
  diary_gap: 'A gap in the scores hides how long relief lasted',
  duration_right_censored: 'Scores ended before relief did',
  duration_interval_censored: 'Relief ended between two scores; how long it lasted is open',
  function_not_restored: 'The painful movement was not restored',
  function_not_recorded: 'Whether the painful movement was restored was not recorded',
  vascular_uptake: 'Vascular uptake could have hidden relief',
  sedation: 'Sedation or an opioid could explain relief',
  steroid: 'A steroid could explain relief',
  baseline_below_policy_minimum: 'Pain before the block was below the policy minimum',
};

export const nextStepTexts: Readonly<Record<NextStepCode, string>> = {
  physician_review: 'For physician review',
  confirmatory_block: 'A further block could confirm',
  resolve_block: 'Open question in a block',
  diagnostic_block: 'No block counts yet: a diagnostic block could be considered',
  repeat_block: 'The block is too old for the policy: a repeat could be considered',
  configure_threshold: 'The clinic sets the relief threshold',
  none: 'No further step under this policy',
};

export const concordanceTexts: Readonly<Record<DurationConcordance, string>> = {
  concordant: 'longer with the longer-acting agent',
  concordant_prolonged: 'longer with the longer-acting agent, prolonged',
  discordant: 'longer with the shorter-acting agent',
  discordant_prolonged: 'longer with the shorter-acting agent, prolonged',
  discrepant: 'relief with one block only',
  not_assessable: 'cannot be compared',
  not_assessable_same_class: 'cannot be compared: same class of agent',
  not_assessable_overlap: 'cannot be ranked: durations overlap',
};

export const criterionTexts: Readonly<Record<CriterionId, string>> = {
  nerves_covered: 'Nerves covered',
  procedure: 'Procedure',
  scores_present: 'Scores present',
  baseline: 'Pain before the block',
  relief: 'Relief',
  duration: 'Duration of relief',
  function: 'Function',
  confounders: 'Confounders',
  number_of_blocks: 'Number of blocks',
  interval: 'Time between blocks',
  agents: 'Agents',
  concordance: 'Concordance',
  recency: 'Recency',
};

export const advisoryTexts: Readonly<Record<AdvisoryCode, string>> = {
  levels_per_session_exceeded: 'More joint levels in one session than the policy lists',
  regions_per_session_exceeded: 'More regions in one session than the policy lists',
  region_not_covered: 'The policy does not list this region',
  diagnostic_sessions_exceeded: 'More diagnostic sessions in 12 months than the policy lists',
};

export const procedureTexts: Readonly<Record<Procedure, string>> = {
  medial_branch_block: 'medial branch block',
  intra_articular_injection: 'intra-articular injection',
};
