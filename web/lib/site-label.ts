import type { Side } from '#shared/domain/vocabulary.ts';
import { otherPain, sideWords } from './texts/record-words.ts';

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

interface SeriesSite {
  joint?: string | null;
  side?: Side | null;
  /** false: another pain, kept for information */
  isIndexPain?: boolean;
}

/** What a series of scores is about: `L4-L5 left`, `Left side`, `Overall`; `L4-L5 left, other pain`. */
export function siteLabel(site: SeriesSite | 'overall'): string {
  const place = placeLabel(site);
  return site !== 'overall' && site.isIndexPain === false ? `${place}, ${otherPain}` : place;
}

function placeLabel(site: SeriesSite | 'overall'): string {
  if (site === 'overall' || !site.side) return 'Overall';
  if (site.joint) return levelLabel({ joint: site.joint, side: site.side });
  return site.side === 'left' ? 'Left side' : 'Right side';
}
