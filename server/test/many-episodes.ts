import { v7 as newId } from 'uuid';
import type { Tx } from '../db/clinic-database.ts';
import { applicationIn } from '../db/open-rows.ts';
import type { TestApi } from './api-client.ts';
import type { TestClinic } from './test-clinic.ts';

/** Of one episode after its block: minutes with their score; before it 8. */
export type Scores = Readonly<Record<number, number>>;

const performedAt = new Date('2026-01-05T18:00:00Z');
const mostAtOnce = 250;

/** Written at once, past the API: episodes of one patient, each with one block of L4-L5 on the right. */
export async function insertManyEpisodes(
  { db }: Pick<TestApi, 'db'>,
  { id: clinicId, users }: TestClinic,
  scores: readonly Scores[],
): Promise<void> {
  const createdById = users.physician.id;
  const patient = {
    id: newId(),
    identifier: newId(),
    familyName: 'F',
    givenName: 'G',
    sex: 'female',
  } as const;
  const birthDate = new Date('1960-02-29');
  await db.inClinic(applicationIn(clinicId), (tx) =>
    tx.patient.create({ data: { ...patient, birthDate, clinicId, createdById } }),
  );
  for (let first = 0; first < scores.length; first += mostAtOnce) {
    const some = scores.slice(first, first + mostAtOnce).map((after) => ({ after, id: newId() }));
    await db.inClinic(applicationIn(clinicId), async (tx) => {
      const [region, indexPain, policyId] = ['lumbar' as const, 'low back', 'medicare-l38801'];
      const fields = { clinicId, patientId: patient.id, createdById, region, indexPain, policyId };
      await tx.episode.createMany({ data: some.map(({ id }) => ({ ...fields, id })) });
      await insertBlocks(tx, { clinicId, createdById }, some);
    });
  }
}

async function insertBlocks(
  tx: Tx,
  { clinicId, createdById }: { clinicId: string; createdById: string },
  episodes: readonly { id: string; after: Scores }[],
): Promise<void> {
  const blocks = episodes.map((episode) => ({ episode, id: newId(), seriesId: newId() }));
  const side = 'right' as const;
  await tx.block.createMany({
    data: blocks.map(({ id, episode }) => ({
      id,
      clinicId,
      episodeId: episode.id,
      createdById,
      operatorId: createdById,
      procedure: 'medial_branch_block',
      performedAt,
      performedOffsetMinutes: 0,
      agent: 'lidocaine',
      steroid: false,
      guidance: 'fluoroscopy',
      contrast: true,
      vascularUptake: 'none',
      sedation: 'none',
      opioid: false,
      complications: [],
    })),
  });
  await tx.blockTarget.createMany({
    data: blocks.flatMap(({ id: blockId }) =>
      ['L3', 'L4'].map((nerve) => ({ id: newId(), clinicId, blockId, nerve, side })),
    ),
  });
  const site = { site: 'level', joint: 'L4-L5', side, scale: 'nrs11' } as const;
  await tx.series.createMany({
    data: blocks.map(({ id: blockId, seriesId: id }) => ({ ...site, id, clinicId, blockId })),
  });
  await tx.reading.createMany({
    data: blocks.flatMap(({ seriesId, episode }) => [
      { ...readingOf(null, 8), id: newId(), clinicId, seriesId, authorId: createdById },
      ...Object.entries(episode.after).map(([minutes, score]) => ({
        ...readingOf(Number(minutes), score),
        id: newId(),
        clinicId,
        seriesId,
        authorId: createdById,
      })),
    ]),
  });
}

function readingOf(minutesAfterBlock: number | null, scoreUnits: number) {
  const felt = new Date(performedAt.getTime() + (minutesAfterBlock ?? -10) * 60_000);
  return {
    phase: minutesAfterBlock === null ? 'baseline' : 'post_block',
    minutesAfterBlock,
    kind: 'score',
    scoreUnits,
    observedAt: felt,
    recordedAt: felt,
    isLateEntry: false,
    source: 'nurse',
  } as const;
}
