import type { AgentClass } from '#shared/domain/vocabulary.ts';

interface Before {
  readonly policy: string;
  readonly day: string;
  readonly agent: string;
}

/** What is said of a block before it is recorded: limits, doses, what to compare with. */
export const previewTexts = {
  title: 'Limits of the policies, preview',
  note: 'From what is picked so far. Nothing here decides, and no block is refused for it.',
  pickFirst: 'Shown once a joint is covered.',
  own: (policy: string) => `${policy} (this episode’s policy)`,
  within: 'Within its limits',
  attention: (count: number) => (count === 1 ? '1 point to look at' : `${count} points to look at`),
  imaging: (imaging: string) => `Imaging it names: ${imaging}.`,
  counted: (words: string, count: number, limit: number) => `${words}: ${count}, limit ${limit}`,
  too_soon: (days: number, limit: number) =>
    `${days} ${days === 1 ? 'day' : 'days'} after the last block of this level; the policy compares blocks at least ${limit} ${limit === 1 ? 'day' : 'days'} apart`,
  too_late: (days: number, limit: number) =>
    `${days} days after the last block of this level; the policy compares blocks at most ${limit} days apart`,
  others: (saying: number, all: number) => `Other policies switched on: ${saying} of ${all} have points`,
  sessions: (count: number) =>
    count === 0
      ? 'This patient has no earlier block here.'
      : `Counted with ${count} earlier ${count === 1 ? 'block' : 'blocks'} of this patient, of all episodes.`,

  acting: { short: 'short-acting', long: 'long-acting' } satisfies Record<AgentClass, string>,
  compare: ({ policy, day, agent }: Before, acting: string) =>
    `${policy} compares a short- and a long-acting agent. The block of ${day} had ${agent}, ${acting}.`,
  sameClass: ({ policy, day, agent }: Before, acting: string) =>
    `${acting.charAt(0).toUpperCase()}${acting.slice(1)} like the ${agent} of ${day}: ${policy} asks for one short- and one long-acting agent.`,
  comparative: ({ policy, day, agent }: Before, acting: string, before: string) =>
    `Comparative design, as ${policy} asks: ${acting} after ${before} (${agent}, ${day}).`,

  wearsOff: (from: string, until: string) =>
    `Usually wears off between ${from} and ${until} after the block.`,
  required: (policy: string, minutes: string) => `${policy} asks for at least ${minutes} of relief.`,
  noDuration: (policy: string) => `${policy} asks for no duration.`,
  saline: 'Saline is no anaesthetic: such a block is set aside as a placebo and never used for a level.',
  strength: (percent: string, perMl: string) => `${percent} % = ${perMl} mg/mL`,
  dose: (parts: string, volume: string, perMl: string, dose: string, agent: string) =>
    `${parts === volume ? '' : `${parts} = `}${volume} mL × ${perMl} mg/mL = ${dose} mg ${agent} in all`,
  volumeOnly: (parts: string, volume: string) =>
    `${parts === volume ? '' : `${parts} = `}${volume} mL in all`,
  doseUnknown: 'The dose is worked out once the concentration and every volume are entered.',
  usualVolume: (targets: string, limit: string) =>
    `${targets}: guidelines name ${limit} at one target; more spreads to neighbours.`,
  atMost: (ml: string) => `at most ${ml} mL`,
  below: (ml: string) => `less than ${ml} mL`,

  cpt: 'Codes that describe this (for documentation)',
  cptGuidance: 'These codes include fluoroscopy or CT. Ultrasound has codes of its own.',
  cptNoGuidance: 'These codes include fluoroscopy or CT; none of them stands for no image guidance.',
} as const;

/** Copying an earlier block into the form. */
export const copyTexts = {
  offer: 'Begin with an earlier block of this episode?',
  offerNote:
    'Copied: procedure, targets, agent, amounts, how it was done and how pain is scored; each field is then confirmed or changed. Never copied: time, vascular uptake, complications, scores.',
  copy: (day: string, what: string) => `Copy the block of ${day}: ${what}`,
  copiedTitle: (day: string) => `Copied from the block of ${day}`,
  left: (count: number) =>
    count === 0
      ? 'Every copied field is confirmed.'
      : `${count} ${count === 1 ? 'field' : 'fields'} still to be confirmed or changed.`,
  mark: (day: string) => `From the block of ${day}`,
  markAsked: (day: string) => `From ${day}.`,
  confirm: 'Confirm',
  confirmField: (field: string, day: string) => `Confirm ${field}, from the block of ${day}`,
  confirmGroup: (count: number) => `Confirm all ${count} here`,
  asked: 'Confirm or change it.',
  unconfirmed: 'Some copied fields are not confirmed yet.',
} as const;
