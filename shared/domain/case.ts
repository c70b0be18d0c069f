import type {
  Agent,
  Joint,
  Nerve,
  Procedure,
  Scale,
  SedationLevel,
  Side,
  VascularUptake,
} from './vocabulary.ts';

/** What was aimed at: a nerve, or a joint (for a medial branch block a joint means all its nerves). */
export type Target =
  | { readonly nerve: Nerve; readonly side: Side }
  | { readonly joint: Joint; readonly side: Side };

/** What a series of scores is about: one level, one side, or the patient's pain as a whole. */
export type Site =
  | { readonly joint: Joint; readonly side: Side }
  | { readonly side: Side; readonly joint?: never }
  | 'overall';

/** One pain score after the block; minutes since the last needle was out; score null = not done. */
export interface Reading {
  readonly minutes: number;
  readonly score: number | null;
  readonly scale: Scale;
}

/** Scores of one site. Baseline: a number, null (not recorded) or a range as text, kept and never averaged. */
export interface Series {
  readonly site: Site;
  readonly index: boolean;
  readonly scale: Scale;
  readonly baseline: number | string | null;
  readonly readings: readonly Reading[];
  readonly patientStatedPercent: number | null;
  readonly functionRestored: boolean | null;
  readonly lateEntry: boolean;
}

/** One session: a medial branch block or an intra-articular injection, with its scores. */
export interface Block {
  readonly id: string;
  readonly performedAt: string;
  readonly procedure: Procedure;
  readonly targets: readonly Target[];
  readonly agent: Agent | null;
  readonly steroid: boolean;
  readonly sedation: SedationLevel;
  readonly opioid: boolean;
  readonly vascularUptake: VascularUptake;
  readonly wrongTarget: boolean;
  readonly rescueAnalgesicAtMinutes: number | null;
  readonly series: readonly Series[];
}

/** A parsed case: checked, with what was left out filled in. Build one with parseCase, or from stored records. */
export interface Case {
  readonly id: string | null;
  readonly asOf: string | null;
  readonly blocks: readonly Block[];
}
