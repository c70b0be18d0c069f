import { v7 as newId } from 'uuid';
import type { RecordBlockRequest } from '#shared/contract/blocks.ts';
import type { Site } from '#shared/domain/case.ts';
import { isNerve, jointNumber } from '#shared/domain/spine.ts';
import type { Tx } from '../../db/clinic-database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { Refusal } from '../../errors.ts';
import type { RecordedSeries } from '../series/recorded-series.ts';
import { jointOf, recordedSeriesOf, withReadings } from '../series/series-store.ts';
import { parseWrittenTime } from './performed-at.ts';
import type { RecordedBlock, RecordedTarget } from './recorded-block.ts';

const whole = {
  targets: { orderBy: { id: 'asc' } },
  series: { include: withReadings },
} as const satisfies Prisma.BlockInclude;

type BlockRow = Prisma.BlockGetPayload<{ include: typeof whole }>;
type TargetRow = BlockRow['targets'][number];

/** A block with targets, series and readings; not_found outside this clinic. */
export async function loadBlock(tx: Tx, clinicId: string, blockId: string): Promise<RecordedBlock> {
  const row = await tx.block.findFirst({ where: { clinicId, id: blockId }, include: whole });
  if (row === null) throw new Refusal('not_found');
  return recordedBlockOf(row);
}

/** As loadBlock, and nobody else changes it until this transaction ends. */
export async function lockBlock(tx: Tx, clinicId: string, blockId: string): Promise<RecordedBlock> {
  await tx.$queryRaw`
    select id from block where clinic_id = ${clinicId}::uuid and id = ${blockId}::uuid for update`;
  return loadBlock(tx, clinicId, blockId);
}

/** All blocks of these episodes in order of time. */
export async function listBlocks(
  tx: Tx,
  clinicId: string,
  episodeIds: readonly string[],
): Promise<RecordedBlock[]> {
  const rows = await tx.block.findMany({
    where: { clinicId, episodeId: { in: [...episodeIds] } },
    include: whole,
    orderBy: [{ performedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(recordedBlockOf);
}

export interface BlockToRecord {
  readonly clinicId: string;
  readonly episodeId: string;
  readonly createdById: string;
  readonly createdAt: Date;
  readonly request: RecordBlockRequest;
  readonly sites: readonly Site[];
}

export async function insertBlock(tx: Tx, block: BlockToRecord): Promise<void> {
  const { clinicId, episodeId, createdById, createdAt, request, sites } = block;
  const { targets, scoredPer, scale, performedAt, ...fields } = request;
  const { instant, offsetMinutes } = parseWrittenTime(performedAt);
  const blockId = request.id;
  await tx.block.create({
    data: {
      ...fields,
      clinicId,
      episodeId,
      createdById,
      createdAt,
      performedAt: instant,
      performedOffsetMinutes: offsetMinutes,
    },
  });
  await tx.blockTarget.createMany({
    data: targets.map(({ kind, name, side, volumeMl }) => ({
      id: newId(),
      clinicId,
      blockId,
      nerve: kind === 'nerve' ? name : null,
      joint: kind === 'joint' ? name : null,
      side,
      volumeMl,
    })),
  });
  await tx.series.createMany({
    data: sites.map((site) => ({
      id: newId(),
      clinicId,
      blockId,
      site: scoredPer,
      joint: site === 'overall' ? null : (site.joint ?? null),
      side: site === 'overall' ? null : site.side,
      scale,
    })),
  });
}

/** What may be corrected of a block after it was recorded. */
export type BlockChanges = Pick<
  Prisma.BlockUncheckedUpdateInput,
  | 'agent'
  | 'concentrationPercent'
  | 'steroid'
  | 'steroidDetail'
  | 'vascularUptake'
  | 'sedation'
  | 'opioid'
  | 'wrongTarget'
  | 'rescueAnalgesicAtMinutes'
  | 'complications'
  | 'complicationNote'
>;

export async function storeBlockChanges(
  tx: Tx,
  clinicId: string,
  blockId: string,
  changes: BlockChanges,
): Promise<void> {
  await tx.block.update({
    where: { clinicId_id: { clinicId, id: blockId } },
    data: { ...changes, version: { increment: 1 } },
  });
}

function recordedBlockOf(row: BlockRow): RecordedBlock {
  const { clinicId: _clinicId, createdById: _createdById, ...block } = row;
  return {
    ...block,
    concentrationPercent: row.concentrationPercent?.toNumber() ?? null,
    targets: row.targets.map(targetOf),
    series: row.series.map(recordedSeriesOf).sort(bySite),
  };
}

function targetOf({ nerve, joint, side, volumeMl }: TargetRow): RecordedTarget {
  const volume = volumeMl?.toNumber() ?? null;
  if (nerve === null) return { joint: jointOf(joint ?? ''), side, volumeMl: volume };
  if (!isNerve(nerve)) throw new Error(`not a nerve: ${nerve}`);
  return { nerve, side, volumeMl: volume };
}

// Cranial to caudal, left before right, as everywhere.
function bySite(a: RecordedSeries, b: RecordedSeries): number {
  const place = ({ joint, side }: RecordedSeries) =>
    (joint === null ? 0 : jointNumber(joint) * 2) + (side === 'right' ? 1 : 0);
  return place(a) - place(b);
}
