import type { LevelFlag, SeriesFlag } from './answer-vocabulary.ts';

/** The words people read for every flag, apart from the rules. */

export const seriesFlagTexts: Readonly<Record<SeriesFlag, string>> = {
  rescue_analgesic: 'Rescue analgesic taken: later scores left out',
  late_entry: 'Scores entered late',
  vascular_uptake: 'Uncorrected vascular uptake',
  sedation: 'Moderate or deep sedation, or an opioid',
  steroid: 'Steroid given',
  readings_on_other_scale_ignored: 'Scores on another scale left out',
  pain_worse: 'Pain was worse than before at some score',
  low_baseline: 'Low pain before the block: one point changes much',
  patient_percent_disagrees:
    "The patient's own percent and the scores fall on different sides of the threshold",
  delayed_onset: 'Relief began late',
  relief_returned: 'Relief came back after it had ended',
  prolonged_response: 'Relief lasted longer than the agent explains',
};

export const levelFlagTexts: Readonly<Record<LevelFlag, string>> = {
  procedure_not_counted: 'A block of a procedure the policy does not count',
  wrong_target_block: 'A block with a wrong target was set aside',
  placebo_block: 'A saline block was set aside',
  no_scores_for_level: 'A block without scores for this level',
  sides_scored_together: 'Both sides were scored together',
  levels_scored_together: 'Several levels were scored together: the result belongs to all of them',
  different_agents_required: 'A short- and a long-acting agent are required',
  not_concordant: 'Durations are not concordant',
  discordant_duration: 'Relief lasted longer with the shorter-acting agent',
};
