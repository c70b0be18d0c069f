import { isNerve, jointNumber } from '#shared/domain/spine.ts';
import { jointOf, recordedSeriesOf, type SeriesRow, seriesJson } from '../series/series-rows.ts';
import type { RecordedBlock, RecordedTarget } from './recorded-block.ts';

/** A block with targets, series and readings as one row. */
export const blockColumns = `
  block.id, block.episode_id as "episodeId", block.procedure, block.performed_at as "performedAt",
  block.performed_offset_minutes as "performedOffsetMinutes",
  to_json(block.schedule_minutes) as "scheduleMinutes", block.agent,
  block.concentration_percent::float8 as "concentrationPercent", block.steroid,
  block.steroid_detail as "steroidDetail", block.guidance, block.contrast,
  block.vascular_uptake as "vascularUptake", block.sedation, block.opioid, block.wrong_target as "wrongTarget",
  block.rescue_analgesic_at_minutes as "rescueAnalgesicAtMinutes", to_json(block.complications) as complications,
  block.complication_note as "complicationNote", block.operator_id as "operatorId", block.version,
  block.created_at as "createdAt",
  (select coalesce(json_agg(json_build_object(
     'nerve', nerve, 'joint', joint, 'side', side, 'volumeMl', volume_ml) order by block_target.id), '[]')
   from block_target where block_target.clinic_id = block.clinic_id and block_target.block_id = block.id) as targets,
  (select coalesce(json_agg(${seriesJson}), '[]')
   from series where series.clinic_id = block.clinic_id and series.block_id = block.id) as series`;

interface TargetRow {
  readonly nerve: string | null;
  readonly joint: string | null;
  readonly side: 'left' | 'right';
  readonly volumeMl: number | null;
}

export type BlockRow = Omit<RecordedBlock, 'targets' | 'series'> & {
  readonly targets: readonly TargetRow[];
  readonly series: readonly SeriesRow[];
};

export function recordedBlockOf(row: BlockRow): RecordedBlock {
  return {
    ...row,
    targets: row.targets.map(targetOf),
    series: row.series.map(recordedSeriesOf).sort(bySite),
  };
}

function targetOf({ nerve, joint, side, volumeMl }: TargetRow): RecordedTarget {
  if (nerve === null) return { joint: jointOf(joint ?? ''), side, volumeMl };
  if (!isNerve(nerve)) throw new Error(`not a nerve: ${nerve}`);
  return { nerve, side, volumeMl };
}

// Cranial to caudal, left before right, as everywhere.
function bySite(a: Place, b: Place): number {
  const place = ({ joint, side }: Place) =>
    (joint === null ? 0 : jointNumber(joint) * 2) + (side === 'right' ? 1 : 0);
  return place(a) - place(b);
}

type Place = Pick<RecordedBlock['series'][number], 'joint' | 'side'>;
