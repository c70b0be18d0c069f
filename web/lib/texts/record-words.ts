import type {
  Activity,
  ChecklistAnswer,
  ChecklistItem,
  Complication,
  Guidance,
  Sex,
} from '#shared/contract/record-vocabulary.ts';
import type {
  Agent,
  Procedure,
  Region,
  Scale,
  SedationLevel,
  Side,
  VascularUptake,
} from '#shared/domain/vocabulary.ts';

/** The record's codes in words. */
export const sexWords: Record<Sex, string> = {
  female: 'female',
  male: 'male',
  intersex: 'intersex',
  not_recorded: 'sex not recorded',
};

/** A pain besides the treated one. */
export const otherPain = 'other pain';

export const sideWords: Record<Side, string> = { left: 'left', right: 'right' };

export const regionWords: Record<Region, string> = {
  cervical: 'Cervical',
  thoracic: 'Thoracic',
  lumbar: 'Lumbar',
};

export const procedureWords: Record<Procedure, string> = {
  medial_branch_block: 'Medial branch block',
  intra_articular_injection: 'Facet joint injection',
};

export const agentWords: Record<Agent, string> = {
  lidocaine: 'Lidocaine',
  mepivacaine: 'Mepivacaine',
  bupivacaine: 'Bupivacaine',
  levobupivacaine: 'Levobupivacaine',
  ropivacaine: 'Ropivacaine',
  chloroprocaine: 'Chloroprocaine',
  saline: 'Saline (placebo)',
};

export const scaleWords: Record<Scale, string> = {
  nrs11: 'NRS 0–10',
  nrs11_tenths: 'NRS 0–10, tenths',
  vas100: 'VAS 0–100 mm',
};

export const sedationWords: Record<SedationLevel, string> = {
  none: 'None',
  minimal: 'Minimal',
  moderate: 'Moderate',
  deep: 'Deep',
};

export const vascularUptakeWords: Record<VascularUptake, string> = {
  none: 'None seen',
  corrected: 'Seen, needle repositioned',
  uncorrected: 'Seen, not corrected',
};

export const guidanceWords: Record<Guidance, string> = {
  fluoroscopy: 'Fluoroscopy',
  ct: 'CT',
  ultrasound: 'Ultrasound',
  none: 'No image guidance',
};

export const complicationWords: Record<Complication, string> = {
  vasovagal: 'Vasovagal reaction',
  bleeding: 'Bleeding or bruising',
  infection: 'Infection',
  dural_puncture: 'Dural puncture',
  spinal_or_epidural_spread: 'Spinal or epidural spread',
  weakness_or_numbness: 'Weakness or numbness',
  ataxia: 'Unsteadiness (ataxia)',
  systemic_toxicity: 'Local anaesthetic toxicity',
  allergic_reaction: 'Allergic reaction',
  steroid_effect: 'Steroid effect',
  worse_pain: 'Worse pain',
  other: 'Other',
};

export const activityWords: Record<Activity, string> = {
  rest: 'At rest',
  usual_activity: 'Usual activity',
  provoking_movement: 'Movement that usually hurts',
};

export const checklistWords: Record<ChecklistItem, string> = {
  axial_pain: 'Axial pain (back or neck rather than arm or leg)',
  provoking_movements: 'Movements that bring on the pain are named',
  conservative_care_failed: 'Conservative care tried without enough relief',
  pain_over_three_months: 'Pain for more than three months',
  radicular_cause_excluded: 'Nerve-root cause excluded',
  other_cause_excluded: 'Other causes excluded (disc, fracture, tumour, infection)',
  formal_evaluation_done: 'Formal evaluation done; imaging alone is not enough',
  anticoagulant: 'Takes an anticoagulant or antiplatelet medicine',
  infection: 'Local or systemic infection',
  pregnancy: 'Pregnancy',
  allergy: 'Allergy to what would be given',
  cardiac_device: 'Pacemaker or implanted defibrillator',
  nerve_stimulator: 'Spinal cord or other stimulator',
  hardware_at_level: 'Hardware or fusion at the level',
  red_flags: 'Red flags: cancer, fracture, cauda equina, fever, progressive deficit',
  untreated_depression: 'Severe depression, not treated',
  cannot_give_feedback: 'Cannot give feedback during the procedure',
};

export const checklistAnswerWords: Record<ChecklistAnswer, string> = {
  yes: 'Yes',
  no: 'No',
  not_recorded: 'Not recorded',
};

export const notRecorded = 'not recorded';
