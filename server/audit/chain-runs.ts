import { type ChainLink, hashOf } from './chain-hash.ts';
import { fitsAt, type Run, type Walked } from './chain-walk.ts';

/** Numbers side by side. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const lengthOf = ({ from, to }: Span) => to - from + 1;

/** The numbers of a run before it was moved. */
export function original({ from, to, movedBy }: Run): Span {
  return { from: from - (movedBy ?? 0), to: to - (movedBy ?? 0) };
}

/** Gives strangers a place that fits: one that is empty, or another stranger's. */
export function settle({ runs, strangers }: Walked, newest: number): Run[] {
  if (strangers.length === 0) return runs;
  const empty = gapsOf(runs, newest).missing.flatMap(({ from, to }) =>
    lengthOf({ from, to }) > 1_000 ? [] : Array.from({ length: to - from + 1 }, (_, step) => from + step),
  );
  const moves = new Map<number, number>();
  for (const stranger of strangers) {
    const seq = Number(stranger.seq);
    const place = empty.find((one) => fitsAt(stranger, one)) ?? swappedPlace(stranger, strangers);
    if (place !== undefined) moves.set(seq, seq - place);
  }
  return runs.flatMap((run) => (run.movedBy === null ? split(run, moves) : [run]));
}

/** Where an event belongs whose content was put on another's number and hashes. */
function swappedPlace(stranger: ChainLink, strangers: readonly ChainLink[]): number | undefined {
  const place = strangers.find(({ seq, id, previousHash, hash }) => {
    const there = { ...stranger, seq, previousHash };
    return hashOf(there) === hash || hashOf({ ...there, id }) === hash;
  });
  return place && Number(place.seq);
}

function split({ from, to }: Run, moves: ReadonlyMap<number, number>): Run[] {
  const runs: Run[] = [];
  for (let seq = from; seq <= to; seq += 1) {
    const movedBy = moves.get(seq) ?? null;
    const last = runs.at(-1);
    if (last && last.movedBy === movedBy) last.to = seq;
    else runs.push({ from: seq, to: seq, movedBy });
  }
  return runs;
}

/** Numbers up to the newest that no event has, and those that two have. */
export function gapsOf(runs: readonly Run[], newest: number): { missing: Span[]; twice: Span[] } {
  const placed = runs.filter((run) => run.movedBy !== null).map(original);
  placed.sort((one, other) => one.from - other.from);
  const missing: Span[] = [];
  const twice: Span[] = [];
  let next = 1;
  for (const { from, to } of placed) {
    if (from > next) missing.push({ from: next, to: from - 1 });
    if (from < next) twice.push({ from, to: Math.min(to, next - 1) });
    next = Math.max(next, to + 1);
  }
  if (next <= newest) missing.push({ from: next, to: newest });
  return { missing, twice };
}
