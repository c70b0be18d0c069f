import type { History, HistoryKind } from '#shared/contract/history.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';

/** Something the audit speaks of. */
interface Subject {
  readonly subject: string;
  readonly id: string;
}

export interface HistoryEvent {
  readonly seq: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly requestId: string;
}

interface Where {
  readonly clinicId: string;
  readonly id: string;
}

const counts: Readonly<Record<HistoryKind, (tx: Tx, where: Where) => Promise<number>>> = {
  patient: (tx, where) => tx.patient.count({ where }),
  episode: (tx, where) => tx.episode.count({ where }),
  block: (tx, where) => tx.block.count({ where }),
  series: (tx, where) => tx.series.count({ where }),
  reading: (tx, where) => tx.reading.count({ where }),
  review: (tx, where) => tx.review.count({ where }),
  policy_version: (tx, where) => tx.policyVersion.count({ where }),
  user: (tx, where) => tx.user.count({ where }),
  clinic: async (_tx, { clinicId, id }) => (clinicId === id ? 1 : 0),
};

/** A record with everything that belongs to it; not_found outside this clinic. */
export async function subjectsOf(tx: Tx, kind: HistoryKind, where: Where): Promise<Subject[]> {
  if ((await counts[kind](tx, where)) === 0) throw new Refusal('not_found');
  const { clinicId, id } = where;
  const own = [{ subject: kind, id }];
  if (kind === 'series') return [...own, ...(await readingsOf(tx, clinicId, [id]))];
  if (kind === 'block') return [...own, ...(await scoresOf(tx, clinicId, [id]))];
  if (kind === 'policy_version') return policyOf(tx, clinicId, id);
  if (kind !== 'episode') return own;
  const blocks = await tx.block.findMany({ where: { clinicId, episodeId: id }, select: { id: true } });
  const reviews = await tx.review.findMany({ where: { clinicId, episodeId: id }, select: { id: true } });
  const blockIds = blocks.map((block) => block.id);
  return [
    ...own,
    { subject: 'assessment', id },
    ...named('block', blocks),
    ...named('review', reviews),
    ...(await scoresOf(tx, clinicId, blockIds)),
  ];
}

/** All versions of the policy that this is one of, and every draft there was of it, also those that are gone. */
async function policyOf(tx: Tx, clinicId: string, versionId: string): Promise<Subject[]> {
  const { policyId } = await tx.policyVersion.findFirstOrThrow({ where: { clinicId, id: versionId } });
  const versions = await tx.policyVersion.findMany({ where: { clinicId, policyId }, select: { id: true } });
  const drafts = await tx.$queryRaw<{ id: string }[]>`
    select distinct subject_id as id from audit_event
    where clinic_id = ${clinicId}::uuid and subject = 'policy_draft' and after ->> 'policyId' = ${policyId}`;
  return [...named('policy_version', versions), ...named('policy_draft', drafts)];
}

async function scoresOf(tx: Tx, clinicId: string, blockIds: string[]): Promise<Subject[]> {
  const series = await tx.series.findMany({
    where: { clinicId, blockId: { in: blockIds } },
    select: { id: true },
  });
  const seriesIds = series.map(({ id }) => id);
  return [...named('series', series), ...(await readingsOf(tx, clinicId, seriesIds))];
}

async function readingsOf(tx: Tx, clinicId: string, seriesIds: string[]): Promise<Subject[]> {
  const where = { clinicId, seriesId: { in: seriesIds } };
  return named('reading', await tx.reading.findMany({ where, select: { id: true } }));
}

function named(subject: string, rows: readonly { id: string }[]): Subject[] {
  return rows.map(({ id }) => ({ subject, id }));
}

/** Where a score, or the scores of a series, are about. */
export type Site = NonNullable<History['entries'][number]['site']>;

/** Of those events that are about scores, by the id of their subject. */
export async function sitesOf(
  tx: Tx,
  clinicId: string,
  events: readonly HistoryEvent[],
): Promise<ReadonlyMap<string, Site>> {
  const idsOf = (kind: string) =>
    events.filter(({ subject }) => subject === kind).map(({ subjectId }) => subjectId);
  const readings = await tx.reading.findMany({
    where: { clinicId, id: { in: idsOf('reading') } },
    select: { id: true, seriesId: true },
  });
  const series = await tx.series.findMany({
    where: { clinicId, id: { in: [...idsOf('series'), ...readings.map(({ seriesId }) => seriesId)] } },
    select: { id: true, joint: true, side: true, isIndexPain: true },
  });
  const sites = new Map<string, Site>(series.map(({ id, ...site }) => [id, site]));
  for (const { id, seriesId } of readings) {
    const site = sites.get(seriesId);
    if (site) sites.set(id, site);
  }
  return sites;
}

interface EventPage {
  /** The number of the last event of the page before. */
  readonly after: string | null;
  readonly reads: boolean;
  readonly take: number;
}

/** What the audit says of these, newest first. */
export async function listEvents(
  tx: Tx,
  clinicId: string,
  of: readonly Subject[],
  { after, reads, take }: EventPage,
): Promise<HistoryEvent[]> {
  const [subjects, ids] = [of.map(({ subject }) => subject), of.map(({ id }) => id)];
  return tx.$queryRaw<HistoryEvent[]>`
    select seq::text, at, actor_id as "actorId", action, event.subject, event.subject_id as "subjectId",
      before, after, request_id as "requestId"
    from unnest(${subjects}::text[], ${ids}::uuid[]) as wanted (subject, subject_id)
    join audit_event event on event.clinic_id = ${clinicId}::uuid
      and event.subject = wanted.subject and event.subject_id = wanted.subject_id
    where (${after}::bigint is null or seq < ${after}::bigint) and (${reads}::boolean or action not like '%\\_read')
    order by event.seq desc limit ${take}::int`;
}
