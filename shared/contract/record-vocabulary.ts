/**
 * The record's closed sets: what a clinic writes down around a block. The engine never reads these; the sets
 * it does read stand in shared/domain/vocabulary.ts. A test holds the database's enums equal to both.
 */

export const sexes = ['female', 'male', 'intersex', 'not_recorded'] as const;
export type Sex = (typeof sexes)[number];

export const guidances = ['fluoroscopy', 'ct', 'ultrasound', 'none'] as const;
export type Guidance = (typeof guidances)[number];

export const complications = [
  'vasovagal',
  'bleeding',
  'infection',
  'dural_puncture',
  'spinal_or_epidural_spread',
  'weakness_or_numbness',
  'ataxia',
  'systemic_toxicity',
  'allergic_reaction',
  'steroid_effect',
  'worse_pain',
  'other',
] as const;
export type Complication = (typeof complications)[number];

export const seriesSites = ['level', 'side', 'overall'] as const;
export type SeriesSite = (typeof seriesSites)[number];

export const readingPhases = ['baseline', 'post_block'] as const;
export type ReadingPhase = (typeof readingPhases)[number];

export const readingKinds = ['score', 'range', 'not_done', 'void'] as const;
export type ReadingKind = (typeof readingKinds)[number];

export const readingSources = ['nurse', 'physician', 'patient', 'transcribed'] as const;
export type ReadingSource = (typeof readingSources)[number];

export const activities = ['rest', 'usual_activity', 'provoking_movement'] as const;
export type Activity = (typeof activities)[number];

/** Asked before a block: the indication and what was excluded. */
export const indicationItems = [
  'axial_pain',
  'provoking_movements',
  'conservative_care_failed',
  'pain_over_three_months',
  'radicular_cause_excluded',
  'other_cause_excluded',
  'formal_evaluation_done',
] as const;

/** Asked before radiofrequency ablation is considered: to weigh, never an automatic no. */
export const rfaItems = [
  'anticoagulant',
  'infection',
  'pregnancy',
  'allergy',
  'cardiac_device',
  'nerve_stimulator',
  'hardware_at_level',
  'red_flags',
  'untreated_depression',
  'cannot_give_feedback',
] as const;

export const checklistItems = [...indicationItems, ...rfaItems] as const;
export type ChecklistItem = (typeof checklistItems)[number];

export const checklistAnswers = ['yes', 'no', 'not_recorded'] as const;
export type ChecklistAnswer = (typeof checklistAnswers)[number];

export const reviewDecisions = ['review_for_rfa', 'second_block', 'no_further_block', 'other'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** What an episode waits for, whatever time it is: scores, a review, nothing. */
export const worklistStages = ['open', 'complete', 'signed'] as const;
export type WorklistStage = (typeof worklistStages)[number];

/** Where an episode stands on the worklist, most urgent first. */
/** Where a version of a policy stands today: it judges, its day is still to come, or a newer one judges. */
export const policyStandings = ['in_effect', 'upcoming', 'past'] as const;
export type PolicyStanding = (typeof policyStandings)[number];

export const worklistStates = ['due_now', 'awaiting_review', 'incomplete', 'signed'] as const;
export type WorklistState = (typeof worklistStates)[number];

/** In which order the digits of a typed date are read: 05/04/1968 is in April, or in May. */
export const dateOrders = ['day_first', 'month_first'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** How somebody may open a restricted record: until it is ended, or for an hour of their own taking. */
export const accessKinds = ['care_team', 'break_glass'] as const;
