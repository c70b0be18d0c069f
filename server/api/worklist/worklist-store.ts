import type { Tx } from '../../db/clinic-database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { Refusal } from '../../errors.ts';

export interface ListedEpisode {
  readonly id: string;
  readonly indexPain: string;
  readonly policyId: string;
  readonly patientName: string;
  readonly identifier: string;
}

interface Batch {
  /** The last episode of the batch before. */
  readonly after: string | undefined;
  /** Only episodes with a block since then. */
  readonly blockSince: Date | undefined;
  readonly take: number;
}

/** Episodes, newest first, from behind the last of the batch before. */
export async function listEpisodesAfter(tx: Tx, clinicId: string, batch: Batch): Promise<ListedEpisode[]> {
  const { after, blockSince, take } = batch;
  const behind = after === undefined ? {} : await behindEpisode(tx, clinicId, after);
  const recent = blockSince === undefined ? {} : { blocks: { some: { performedAt: { gte: blockSince } } } };
  const rows = await tx.episode.findMany({
    where: { AND: [{ clinicId }, behind, recent] },
    include: { patient: { select: { familyName: true, givenName: true, identifier: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
  });
  return rows.map(({ id, indexPain, policyId, patient }) => ({
    id,
    indexPain,
    policyId,
    patientName: `${patient.familyName}, ${patient.givenName}`,
    identifier: patient.identifier,
  }));
}

async function behindEpisode(tx: Tx, clinicId: string, id: string): Promise<Prisma.EpisodeWhereInput> {
  const last = await tx.episode.findFirst({ where: { clinicId, id }, select: { createdAt: true } });
  if (last === null) throw new Refusal('not_found');
  const { createdAt } = last;
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}
