import type { Complication, Guidance } from '#shared/contract/record-vocabulary.ts';
import type { Target } from '#shared/domain/case.ts';
import type { Agent, Procedure, SedationLevel, VascularUptake } from '#shared/domain/vocabulary.ts';
import type { RecordedSeries } from '../series/recorded-series.ts';

export type RecordedTarget = Target & { readonly volumeMl: number | null };

/** One block as stored, with everything scored for it. */
export interface RecordedBlock {
  readonly id: string;
  readonly episodeId: string;
  readonly procedure: Procedure;
  readonly performedAt: Date;
  /** UTC offset as recorded, minutes */
  readonly performedOffsetMinutes: number;
  /** Minutes after the block at which its scores are due, ascending: the clinic's schedule when it was recorded. */
  readonly scheduleMinutes: readonly number[];
  readonly targets: readonly RecordedTarget[];
  readonly agent: Agent | null;
  readonly concentrationPercent: number | null;
  readonly steroid: boolean;
  readonly steroidDetail: string;
  readonly guidance: Guidance;
  readonly contrast: boolean;
  readonly vascularUptake: VascularUptake;
  readonly sedation: SedationLevel;
  readonly opioid: boolean;
  readonly wrongTarget: boolean;
  readonly rescueAnalgesicAtMinutes: number | null;
  readonly complications: readonly Complication[];
  readonly complicationNote: string;
  readonly operatorId: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly series: readonly RecordedSeries[];
}
