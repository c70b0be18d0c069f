import type { CriterionId } from '#shared/domain/answer-vocabulary.ts';

/** What each rule cannot say, for whoever reads its answer. Source: docs/clinical-basis.md. */
export const limitsOfRule: Readonly<Record<CriterionId, readonly string[]>> = {
  nerves_covered: [
    'A joint counts as covered only when every nerve that supplies it was blocked on that side in that session.',
    'Joints that were blocked together share one response: it belongs to all of them, not to one.',
    'Whether the injectate reached the nerve, and nothing else, is not seen here.',
  ],
  procedure: [
    'Policies differ in whether an intra-articular injection counts as a test.',
    'Saline is no anaesthetic; a block with a wrong target is set aside.',
  ],
  scores_present: [
    'A score that is missing is missing: never a 0, and never no relief.',
    'Scores on another scale than the one before the block are left out, never converted.',
  ],
  baseline: [
    'A score before the block is felt on that day; a low one makes one point weigh much.',
    'A range, such as 4-8, cannot be calculated with and is never averaged.',
  ],
  relief: [
    'One point on a scale from 0 to 10 may be no more than people vary from one asking to the next.',
    'From 4 or less on whole points, 80 % means no pain at all.',
    'No threshold is more right than another: studies with 50 % and with 80 % do not agree on what predicts more.',
    'Relief after a block supports that a joint is the source of pain; placebo, spread and sedation can do the same.',
  ],
  duration: [
    'Relief is seen only when somebody asks, so its duration is a span: at least so long, less than so long.',
    'The pattern of relief says more than its length; in a study of diaries the agent did not predict the duration.',
    'Usual durations of agents are known for larger volumes than the half millilitre of a medial branch block.',
  ],
  function: ['It is what the patient said of the movement that usually hurts, not a test of function.'],
  confounders: [
    'Sedation, an opioid or a steroid can relieve pain by themselves; what is not recorded is not weighed.',
    'Uncorrected vascular uptake can hide a response that would have been there.',
  ],
  number_of_blocks: [
    'A second block tells apart some first responses that do not come again; it can also keep people from a treatment that would have helped.',
    'Guidelines and payers differ in asking for one or for two.',
  ],
  interval: [
    'It is counted in days as written where the blocks were done. No study says which distance is right.',
  ],
  agents: ['An agent that was not recorded has no class, and the pair is then not judged by agents.'],
  concordance: [
    'Comparing durations of two agents misses many true responses and accepts some false ones.',
    'A duration whose end was not seen proves nothing about the longer one.',
  ],
  recency: ['Age is counted to the day on which the case is judged, on the clinic’s calendar.'],
};
