/**
 * The field's closed sets, each defined once. Wire codes are snake_case; the contract's zod enums and the
 * database's enums are tested equal to these. Meanings: docs/glossary.md.
 */

export const sides = ['left', 'right'] as const;
export type Side = (typeof sides)[number];

export const regions = ['cervical', 'thoracic', 'lumbar'] as const;
export type Region = (typeof regions)[number];

export const procedures = ['medial_branch_block', 'intra_articular_injection'] as const;
export type Procedure = (typeof procedures)[number];

export const anaestheticAgents = [
  'lidocaine',
  'mepivacaine',
  'bupivacaine',
  'levobupivacaine',
  'ropivacaine',
  'chloroprocaine',
] as const;
export type AnaestheticAgent = (typeof anaestheticAgents)[number];

export const agents = [...anaestheticAgents, 'saline'] as const;
export type Agent = (typeof agents)[number];

export const sedationLevels = ['none', 'minimal', 'moderate', 'deep'] as const;
export type SedationLevel = (typeof sedationLevels)[number];

export const vascularUptakes = ['none', 'corrected', 'uncorrected'] as const;
export type VascularUptake = (typeof vascularUptakes)[number];

export const scales = ['nrs11', 'nrs11_tenths', 'vas100'] as const;
export type Scale = (typeof scales)[number];

export const comparators = ['>=', '>'] as const;
export type Comparator = (typeof comparators)[number];

export const durationModes = ['none', 'fixed', 'agent_minimum'] as const;
export type DurationMode = (typeof durationModes)[number];

export const confounderEffects = ['flag', 'indeterminate'] as const;
export type ConfounderEffect = (typeof confounderEffects)[number];

export const concordanceRequirements = ['not_required', 'required'] as const;
export type ConcordanceRequirement = (typeof concordanceRequirements)[number];

/** Nerves that can be blocked, cranial to caudal. TON: third occipital nerve; L5-DR: L5 dorsal ramus. */
export const nerves = [
  'TON',
  'C3',
  'C4',
  'C5',
  'C6',
  'C7',
  'C8',
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'T10',
  'T11',
  'T12',
  'L1',
  'L2',
  'L3',
  'L4',
  'L5-DR',
] as const;
export type Nerve = (typeof nerves)[number];

/** Facet joints, cranial to caudal. */
export const joints = [
  'C2-C3',
  'C3-C4',
  'C4-C5',
  'C5-C6',
  'C6-C7',
  'C7-T1',
  'T1-T2',
  'T2-T3',
  'T3-T4',
  'T4-T5',
  'T5-T6',
  'T6-T7',
  'T7-T8',
  'T8-T9',
  'T9-T10',
  'T10-T11',
  'T11-T12',
  'T12-L1',
  'L1-L2',
  'L2-L3',
  'L3-L4',
  'L4-L5',
  'L5-S1',
] as const;
export type Joint = (typeof joints)[number];

/** How long an agent acts. */
export type AgentClass = 'short' | 'long';

/** Whose rule a policy is. */
export const policyKinds = [
  'medicare_lcd',
  'multisociety_consensus',
  'society_guideline',
  'research_definition',
  'commercial_payer',
  'government_payer',
  'workers_comp',
  'national_guideline',
  'local_commissioner',
  'auto_insurer',
  'clinic',
  'template',
] as const;
export type PolicyKind = (typeof policyKinds)[number];
