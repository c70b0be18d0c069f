import { gapsOf, lengthOf, original, type Span, settle } from './chain-runs.ts';
import type { ChainHead } from './chain-store.ts';
import type { Run, Walked } from './chain-walk.ts';

export type FaultKind =
  | 'edited'
  | 'missing'
  | 'inserted'
  | 'out of order'
  | 'cut'
  | 'no head'
  | 'differs from anchor';

/** What is wrong with the events of these numbers. */
export interface Fault {
  readonly kind: FaultKind;
  readonly from: number;
  readonly to: number;
}

/** Every fault of a walked chain against its newest link as kept beside it. */
export function faultsOf(walked: Walked, head: ChainHead | null): Fault[] {
  if (head === null) {
    if (walked.newest === null) return [];
    const { seq } = walked.newest;
    return [{ kind: 'no head', from: seq, to: seq }, ...faultsOf(walked, walked.newest)];
  }
  const settled = settle(walked, head.seq);
  const { missing, twice } = gapsOf(settled, head.seq);
  const strangers = settled.filter((run) => run.movedBy === null);
  const edited = strangers.filter((run) => missing.some((gap) => overlap(gap, run)));
  const intruders = strangers.filter((run) => !edited.includes(run));
  const gaps = edited.reduce<Span[]>((rest, run) => rest.flatMap((gap) => without(gap, run)), missing);
  const inserted = [...twice, ...intruders, ...beyond(settled, head.seq)];
  const newest = walked.newest?.seq ?? 0;
  const cut = gaps.filter((gap) => gap.to === head.seq && gap.from > newest);
  const lost = gaps.filter((gap) => !cut.includes(gap));
  const moved = settled.filter((run) => !isExplained(run, inserted, lost));
  return [
    ...named('edited', [...edited, ...rewritten(walked, head)]),
    ...named('missing', lost),
    ...named('inserted', inserted),
    ...named('out of order', moved),
    ...named('cut', cut),
  ];
}

const named = (kind: FaultKind, spans: readonly Span[]): Fault[] =>
  spans.map(({ from, to }) => ({ kind, from, to })).sort((one, other) => one.from - other.from);
const overlap = (one: Span, other: Span) => one.from <= other.to && other.from <= one.to;

function without(span: Span, hole: Span): Span[] {
  if (!overlap(span, hole)) return [span];
  const parts = [
    { from: span.from, to: hole.from - 1 },
    { from: hole.to + 1, to: span.to },
  ];
  return parts.filter((part) => part.from <= part.to);
}

function beyond(runs: readonly Run[], newest: number): Span[] {
  return runs
    .filter((run) => run.movedBy !== null && original(run).to > newest)
    .map((run) => ({ from: Math.max(run.from, newest + 1), to: run.to }));
}

/** A run is pushed on by what was inserted before it and drawn in by what was taken out. */
function isExplained(run: Run, inserted: readonly Span[], lost: readonly Span[]): boolean {
  const { movedBy } = run;
  if (movedBy === null || movedBy === 0) return true;
  const causes = movedBy > 0 ? inserted : lost;
  const start = movedBy > 0 ? run.from : original(run).from;
  const before = causes.filter((span) => span.to < start);
  return before.reduce((sum, span) => sum + lengthOf(span), 0) >= Math.abs(movedBy);
}

/** Events whose hash was made anew after an edit: the next one, or the head, remembers another. */
function rewritten({ breaks, newest, runs }: Walked, head: ChainHead): Span[] {
  const isInPlace = runs.at(-1)?.movedBy === 0;
  const isHeadOff = isInPlace && newest?.seq === head.seq && newest.hash !== head.hash;
  const all = new Set(isHeadOff ? [...breaks, head.seq + 1] : breaks);
  const blamed = new Set<number>();
  for (const at of all) {
    if (blamed.has(at - 1)) continue;
    // Broken on both sides: this one. Only from the next one's side: the one before.
    blamed.add(all.has(at + 1) || at === 1 ? at : at - 1);
  }
  return [...blamed].map((seq) => ({ from: seq, to: seq }));
}
