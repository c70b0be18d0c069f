import { useState } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import type { RecordedReading } from '#shared/contract/readings.ts';
import { siteLabel } from '../../lib/site-label.ts';
import { readingValue } from './reading-words.ts';
import { scoreTexts } from './texts.ts';
import { type Entries, useEntryStore } from './use-entry-store.ts';

export interface SavedEntries extends Entries {
  /** The reading that can still be undone with one tap. */
  readonly lastSavedId: string | null;
  /** What was saved last, for those who listen. */
  readonly announcement: string;
}

/** A screen's entries with what was saved last. */
export function useSavedEntries(): SavedEntries {
  const [lastSavedId, setLastSavedId] = useState<string | null>(null);
  const [announcement, setAnnouncement] = useState('');

  function noteSaved(seriesId: string, reading: RecordedReading, detail: BlockDetail | undefined) {
    const series = detail?.block.series.find(({ id }) => id === seriesId);
    setLastSavedId(reading.kind === 'void' ? null : reading.id);
    if (!series) return;
    const value = reading.kind === 'void' ? scoreTexts.undo : readingValue(reading, series.scale);
    const others = reading.undecidedWith.length;
    const undecided = others > 0 ? `. ${scoreTexts.undecidedTitle(others + 1)}` : '';
    setAnnouncement(scoreTexts.savedAnnouncement(siteLabel(series), value) + undecided);
  }

  return { ...useEntryStore(noteSaved), lastSavedId, announcement };
}
