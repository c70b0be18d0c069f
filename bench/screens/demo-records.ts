import { v7 } from 'uuid';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import type { Person } from '../../e2e/people.ts';
import { worklistRows } from '../../e2e/worklist-rows.ts';
import { read, write } from './demo-seats.ts';

/** Where a demo patient's records are. */
export async function recordOf(person: Person, identifier: string) {
  const { origin } = new URL(person.page.url());
  const row = (await worklistRows(person, origin)).find((each) => each.identifier === identifier);
  if (!row) throw new Error(`no episode of ${identifier}`);
  const { patient } = await read<{ patient: { id: string } }>(person, `/api/episodes/${row.episodeId}`);
  return {
    patient: `/patients/${patient.id}`,
    episode: `/episodes/${row.episodeId}`,
    review: `/episodes/${row.episodeId}/review`,
    sheet: `/blocks/${row.blockId}/scores`,
    block: `/api/blocks/${row.blockId}`,
  };
}

/** Somebody else enters this for the first level of a block, at a time that has an entry already. */
export async function enterAnother(
  person: Person,
  block: string,
  { minutes, score, instead }: { minutes: number; score: number; instead: boolean },
): Promise<void> {
  const { block: found } = await read<BlockDetail>(person, block);
  const [series] = found.series;
  const stored = series?.readings.find((each) => each.isCurrent && each.minutesAfterBlock === minutes);
  if (!series || !stored) throw new Error(`no score at ${minutes} min`);
  await write(person, 'POST', `/api/series/${series.id}/readings`, {
    id: v7(),
    phase: 'post_block',
    minutesAfterBlock: minutes,
    entry: { kind: 'score', score },
    activity: null,
    observedAt: stored.observedAt,
    transcribed: false,
    supersedesId: instead ? stored.id : null,
    reason: instead ? 'read from the paper again' : '',
  });
}
