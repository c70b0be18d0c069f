import { beginning, type ChainLink, hashOf } from './chain-hash.ts';

/** Events side by side that were all moved equally far; `movedBy` null: nowhere in the chain would they fit. */
export interface Run {
  readonly from: number;
  to: number;
  readonly movedBy: number | null;
}

/** What a walk along a clinic's chain saw, in memory that does not grow with a whole chain. */
export interface Walked {
  readonly events: number;
  readonly newest: { readonly seq: number; readonly hash: string } | null;
  readonly runs: Run[];
  /** The first events that do not fit where they stand. */
  readonly strangers: readonly ChainLink[];
  /** Numbers of events that do not name the hash of the one before. */
  readonly breaks: readonly number[];
}

const mostStrangers = 200;
const nearbyMoves = [1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8, -8];
const mostBreaks = 10_000;

/** Takes a chain's events in the order of their numbers. */
export class ChainWalk {
  private events = 0;
  private last: ChainLink | null = null;
  /** More than one where a forged event shares a number. */
  private lastHashes: string[] = [beginning];
  private readonly runs: Run[] = [];
  private readonly strangers: ChainLink[] = [];
  private readonly breaks: number[] = [];

  add(link: ChainLink): void {
    const seq = Number(link.seq);
    const run = this.runs.at(-1);
    const movedBy = this.findMove(link);
    const isTwin = seq === (run?.to ?? 0);
    const isNext = seq === (run?.to ?? 0) + 1 && movedBy === (run ? run.movedBy : 0);
    if (isNext && movedBy !== null && !this.lastHashes.includes(link.previousHash)) this.addBreak(seq);
    if (isNext && run) run.to = seq;
    else this.runs.push({ from: seq, to: seq, movedBy });
    if (movedBy === null && this.strangers.length < mostStrangers) this.strangers.push(link);
    this.lastHashes = isTwin && this.last !== null ? [...this.lastHashes, link.hash] : [link.hash];
    this.last = link;
    this.events += 1;
  }

  end(): Walked {
    const newest = this.last && { seq: Number(this.last.seq), hash: this.last.hash };
    return { events: this.events, newest, runs: this.runs, strangers: this.strangers, breaks: this.breaks };
  }

  private addBreak(seq: number): void {
    if (this.breaks.length < mostBreaks) this.breaks.push(seq);
  }

  /** How far the event was moved from the number its hash was made with, as far as that is seen at once. */
  private findMove(link: ChainLink): number | null {
    const fits = (move: number) => fitsAt(link, Number(link.seq) - move);
    const likely = [0, this.runs.at(-1)?.movedBy ?? 0, ...nearbyMoves];
    return likely.find(fits) ?? null;
  }
}

/** Whether the event's hash was made with this number. */
export function fitsAt(link: ChainLink, seq: number): boolean {
  return hashOf({ ...link, seq: `${seq}` }) === link.hash;
}
