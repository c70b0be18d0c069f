import type { OpenSeriesRequest, RecordOutcomeRequest } from '#shared/contract/readings.ts';
import { isJoint } from '#shared/domain/spine.ts';
import type { Joint } from '#shared/domain/vocabulary.ts';
import type { Tx } from '../../db/clinic-database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { Refusal } from '../../errors.ts';
import type { RecordedReading, RecordedSeries } from './recorded-series.ts';

export const withReadings = {
  readings: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.SeriesInclude;

type SeriesRow = Prisma.SeriesGetPayload<{ include: typeof withReadings }>;

export function recordedSeriesOf(row: SeriesRow): RecordedSeries {
  const { clinicId: _clinicId, createdAt: _createdAt, joint, ...series } = row;
  return { ...series, joint: joint === null ? null : jointOf(joint) };
}

/** A joint's name out of the database, where a CHECK holds it to the known ones. */
export function jointOf(name: string): Joint {
  if (!isJoint(name)) throw new Error(`not a joint: ${name}`);
  return name;
}

export async function insertSeries(
  tx: Tx,
  clinicId: string,
  blockId: string,
  series: OpenSeriesRequest,
): Promise<void> {
  await tx.series.create({ data: { ...series, clinicId, blockId } });
}

export interface LockedSeries {
  readonly series: RecordedSeries;
  readonly episodeId: string;
  readonly performedAt: Date;
}

/** The series with its readings, and nobody else changes it until this transaction ends. */
export async function lockSeries(tx: Tx, clinicId: string, seriesId: string): Promise<LockedSeries> {
  await tx.$queryRaw`
    select id from series where clinic_id = ${clinicId}::uuid and id = ${seriesId}::uuid for update`;
  const row = await tx.series.findFirst({
    where: { clinicId, id: seriesId },
    include: { ...withReadings, block: { select: { episodeId: true, performedAt: true } } },
  });
  if (row === null) throw new Refusal('not_found');
  const { block, ...series } = row;
  return { series: recordedSeriesOf(series), ...block };
}

export async function insertReading(
  tx: Tx,
  clinicId: string,
  seriesId: string,
  reading: RecordedReading,
): Promise<void> {
  await tx.reading.create({ data: { ...reading, clinicId, seriesId } });
}

export async function storeOutcome(
  tx: Tx,
  clinicId: string,
  seriesId: string,
  { patientStatedPercent, functionRestored }: RecordOutcomeRequest,
): Promise<void> {
  await tx.series.update({
    where: { clinicId_id: { clinicId, id: seriesId } },
    data: {
      statedReliefTenths: patientStatedPercent === null ? null : Math.round(patientStatedPercent * 10),
      functionRestored,
      version: { increment: 1 },
    },
  });
}
