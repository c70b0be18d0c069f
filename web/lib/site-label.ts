import type { Side } from '#shared/domain/vocabulary.ts';
import { sideWords } from './texts/record-words.ts';

export interface Level {
  readonly joint: string;
  readonly side: Side;
}

export function isSameLevel(a: Level, b: Level): boolean {
  return a.joint === b.joint && a.side === b.side;
}

/** `L4-L5 left`: a level as people write it. */
export function levelLabel(level: Level): string {
  return `${level.joint} ${sideWords[level.side]}`;
}

/** What a series of scores is about: `L4-L5 left`, `Left side`, `Overall`. */
export function siteLabel(site: { joint?: string | null; side?: Side | null } | 'overall'): string {
  if (site === 'overall' || !site.side) return 'Overall';
  if (site.joint) return levelLabel({ joint: site.joint, side: site.side });
  return site.side === 'left' ? 'Left side' : 'Right side';
}
