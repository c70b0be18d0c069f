import type { ClinicDatabase } from '../db/clinic-database.ts';
import { applicationIn } from '../db/open-rows.ts';
import type { Anchor } from './anchor-file.ts';
import { type Fault, faultsOf } from './chain-faults.ts';
import type { ChainLink } from './chain-hash.ts';
import { type ChainHead, type ChainPlace, readChain, readHead } from './chain-store.ts';
import { ChainWalk } from './chain-walk.ts';

export interface ChainReport {
  readonly events: number;
  readonly newest: ChainHead | null;
  readonly faults: readonly Fault[];
}

type Reader = Pick<ClinicDatabase, 'inClinic'>;

const pageSize = 500;

/** Reads a clinic's whole chain, page by page, and says what is wrong with it. */
export async function verifyChain(
  db: Reader,
  clinicId: string,
  anchors: readonly Pick<Anchor, 'seq' | 'hash'>[] = [],
): Promise<ChainReport> {
  const anchored = new Map(anchors.map(({ seq, hash }) => [seq, hash]));
  const differing: number[] = [];
  const walk = new ChainWalk();
  let place: ChainPlace | null = null;
  for (;;) {
    const { links, head, isWhole } = await nextPage(db, clinicId, place);
    for (const link of links) {
      walk.add(link);
      const hash = anchored.get(Number(link.seq));
      if (hash !== undefined && hash !== link.hash) differing.push(Number(link.seq));
    }
    place = links.at(-1) ?? place;
    if (!isWhole) continue;
    const walked = walk.end();
    // A tail cut before the head is found without an anchor.
    const newest = Math.max(walked.newest?.seq ?? 0, head?.seq ?? 0);
    const faults = [...faultsOf(walked, head), ...anchorFaults(newest, anchored, differing)];
    return { events: walked.events, newest: walked.newest, faults };
  }
}

interface Page {
  readonly links: readonly ChainLink[];
  readonly head: ChainHead | null;
  /** Nothing follows it, and nothing was recorded while it was read. */
  readonly isWhole: boolean;
}

function nextPage(db: Reader, clinicId: string, after: ChainPlace | null): Promise<Page> {
  return db.inClinic(applicationIn(clinicId), async (tx) => {
    const before = await readHead(tx, clinicId);
    const links = await readChain(tx, clinicId, after, pageSize);
    const head = await readHead(tx, clinicId);
    return { links, head, isWhole: links.length < pageSize && before?.seq === head?.seq };
  });
}

function anchorFaults(
  newest: number,
  anchored: ReadonlyMap<number, string>,
  differing: readonly number[],
): Fault[] {
  const faults: Fault[] = [];
  const first = differing[0];
  if (first !== undefined) faults.push({ kind: 'differs from anchor', from: first, to: first });
  const furthest = [...anchored.keys()].reduce((most, seq) => Math.max(most, seq), 0);
  if (furthest > newest) faults.push({ kind: 'cut', from: newest + 1, to: furthest });
  return faults;
}
