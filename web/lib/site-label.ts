import type { Side } from '#shared/domain/vocabulary.ts';
import { sideWords } from './texts/record-words.ts';

/** `L4-L5 left`: a level as people write it. */
export function levelLabel(level: { joint: string; side: Side }): string {
  return `${level.joint} ${sideWords[level.side]}`;
}

/** What a series of scores is about: `L4-L5 left`, `Left side`, `Overall`. */
export function siteLabel(site: { joint?: string | null; side?: Side | null } | 'overall'): string {
  if (site === 'overall' || !site.side) return 'Overall';
  if (site.joint) return levelLabel({ joint: site.joint, side: site.side });
  return site.side === 'left' ? 'Left side' : 'Right side';
}
