import type { RecordedBlock } from '../../server/api/blocks/recorded-block.ts';
import type { RecordedReading } from '../../server/api/series/recorded-series.ts';

export interface FilledBlock {
  readonly number: number;
  readonly episode_id: string;
  readonly block_id: string;
  readonly series_id: string;
  readonly performed_at: Date;
}

const scheduleMinutes = [15, 30, 60, 120, 180, 240, 300, 360, 420, 480];
const minutesScored = [null, ...scheduleMinutes];

/** A complete block of filler-sql.ts as the stores would load it, so that its signature holds. */
export function recordedBlockOf(row: FilledBlock, userId: string): RecordedBlock {
  const { block_id: id, series_id, episode_id: episodeId, performed_at: performedAt } = row;
  return {
    ...{
      id,
      episodeId,
      performedAt,
      createdAt: performedAt,
      performedOffsetMinutes: 0,
      scheduleMinutes,
      version: 1,
      operatorId: userId,
    },
    ...{
      procedure: 'medial_branch_block',
      agent: 'lidocaine',
      concentrationPercent: 2,
      guidance: 'fluoroscopy',
    },
    ...{ steroid: false, steroidDetail: '', contrast: true, opioid: false, wrongTarget: false },
    ...{ vascularUptake: 'none', sedation: 'none', rescueAnalgesicAtMinutes: null },
    ...{ complications: [], complicationNote: '' },
    targets: [
      { nerve: 'L3', side: 'right', volumeMl: 0.5 },
      { nerve: 'L4', side: 'right', volumeMl: 0.5 },
    ],
    series: [
      {
        ...{
          id: series_id,
          blockId: id,
          site: 'level',
          joint: 'L4-L5',
          side: 'right',
          scale: 'nrs11',
          version: 1,
        },
        ...{ isIndexPain: true, statedReliefTenths: null, functionRestored: null },
        readings: minutesScored.map((minutes) => readingOf(row, minutes, userId)),
      },
    ],
  };
}

function readingOf(
  { number, performed_at, series_id }: FilledBlock,
  minutes: number | null,
  authorId: string,
): RecordedReading {
  const observedAt = new Date(performed_at.getTime() + (minutes ?? -10) * 60_000);
  return {
    ...{
      id: `${series_id} ${minutes}`,
      kind: 'score',
      minutesAfterBlock: minutes,
      observedAt,
      recordedAt: observedAt,
    },
    ...{ phase: minutes === null ? 'baseline' : 'post_block', rangeLowUnits: null, rangeHighUnits: null },
    ...{
      scoreUnits: minutes === null ? 8 : (number + minutes) % 3,
      activity: null,
      reason: '',
      supersedesId: null,
    },
    ...{ isLateEntry: false, source: 'nurse', authorId },
  };
}
