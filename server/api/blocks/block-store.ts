import { v7 as newId } from 'uuid';
import type { RecordBlockRequest } from '#shared/contract/blocks.ts';
import type { Site } from '#shared/domain/case.ts';
import type { Tx } from '../../db/clinic-database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { prepared, type Sql } from '../../db/sql.ts';
import { Refusal } from '../../errors.ts';
import { type BlockRow, blockColumns, recordedBlockOf } from './block-rows.ts';
import { parseWrittenTime } from './performed-at.ts';
import type { RecordedBlock } from './recorded-block.ts';

const load = prepared(
  'load_block',
  `select ${blockColumns} from block where block.clinic_id = $1::uuid and block.id = $2::uuid`,
);
const list = prepared(
  'list_blocks',
  `select ${blockColumns} from block where block.clinic_id = $1::uuid and block.episode_id = any($2::uuid[])
   order by block.performed_at, block.id`,
);

/** A block with targets, series and readings; not_found outside this clinic. */
export async function loadBlock(tx: Sql, clinicId: string, blockId: string): Promise<RecordedBlock> {
  const [row] = await tx.rows<BlockRow>(load, [clinicId, blockId]);
  if (row === undefined) throw new Refusal('not_found');
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
  tx: Sql,
  clinicId: string,
  episodeIds: readonly string[],
): Promise<RecordedBlock[]> {
  const rows = await tx.rows<BlockRow>(list, [clinicId, [...episodeIds]]);
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
