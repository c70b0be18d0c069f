import { goToAnchor } from '../../lib/go-to-anchor.ts';
import { type Level, levelLabel } from '../../lib/site-label.ts';

/** Where a level's result stands on the page. */
export function levelAnchor(level: Level): string {
  return levelLabel(level).replaceAll(' ', '-');
}

/** Leads to a level without writing it into the address. */
export function goToLevel(level: Level): void {
  goToAnchor(levelAnchor(level));
}
