/**
 * The closed sets of an answer: what the engine can say, each defined once. Words for people: texts.ts.
 */

export const seriesResponses = [
  'positive',
  'negative',
  'indeterminate',
  'not_interpretable',
  'not_classified',
  'placebo',
] as const;
export type SeriesResponse = (typeof seriesResponses)[number];

export const blockResponses = [...seriesResponses, 'mixed', 'no_scores'] as const;
export type BlockResponse = (typeof blockResponses)[number];

export const reasons = [
  'wrong_target',
  'baseline_missing',
  'baseline_range',
  'baseline_zero',
  'scale_mismatch',
  'no_post_scores',
  'threshold_not_configured',
  'agent_not_anaesthetic',
  'peak_below_threshold',
  'no_early_reading',
  'late_onset',
  'agent_not_recorded',
  'threshold_met',
  'threshold_and_duration_met',
  'duration_short',
  'diary_gap',
  'duration_right_censored',
  'duration_interval_censored',
  'function_not_restored',
  'function_not_recorded',
  'vascular_uptake',
  'sedation',
  'steroid',
  'baseline_below_policy_minimum',
] as const;
export type Reason = (typeof reasons)[number];

export const seriesFlags = [
  'rescue_analgesic',
  'late_entry',
  'vascular_uptake',
  'sedation',
  'steroid',
  'readings_on_other_scale_ignored',
  'pain_worse',
  'low_baseline',
  'patient_percent_disagrees',
  'delayed_onset',
  'relief_returned',
  'prolonged_response',
] as const;
export type SeriesFlag = (typeof seriesFlags)[number];

export const levelStatuses = [
  'possible_candidate_review',
  'needs_confirmatory_block',
  'interval_violation',
  'block_too_old',
  'indeterminate_review',
  'criteria_not_met',
  'no_qualifying_block',
  'threshold_not_configured',
] as const;
export type LevelStatus = (typeof levelStatuses)[number];

export const levelFlags = [
  'procedure_not_counted',
  'wrong_target_block',
  'placebo_block',
  'no_scores_for_level',
  'sides_scored_together',
  'levels_scored_together',
  'different_agents_required',
  'not_concordant',
  'discordant_duration',
] as const;
export type LevelFlag = (typeof levelFlags)[number];

export const nextStepCodes = [
  'physician_review',
  'confirmatory_block',
  'resolve_block',
  'diagnostic_block',
  'repeat_block',
  'configure_threshold',
  'none',
] as const;
export type NextStepCode = (typeof nextStepCodes)[number];

export const durationConcordances = [
  'concordant',
  'concordant_prolonged',
  'discordant',
  'discordant_prolonged',
  'discrepant',
  'not_assessable',
  'not_assessable_same_class',
  'not_assessable_overlap',
] as const;
export type DurationConcordance = (typeof durationConcordances)[number];

export const criterionIds = [
  'nerves_covered',
  'procedure',
  'scores_present',
  'baseline',
  'relief',
  'duration',
  'function',
  'confounders',
  'number_of_blocks',
  'interval',
  'agents',
  'concordance',
  'recency',
] as const;
export type CriterionId = (typeof criterionIds)[number];

export const criterionStates = ['met', 'not_met', 'cannot_evaluate', 'not_required'] as const;
export type CriterionState = (typeof criterionStates)[number];

export const advisoryCodes = [
  'levels_per_session_exceeded',
  'regions_per_session_exceeded',
  'region_not_covered',
  'diagnostic_sessions_exceeded',
] as const;
export type AdvisoryCode = (typeof advisoryCodes)[number];
