import { useState } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import type { RecordedReading, Series } from '#shared/contract/readings.ts';
import { siteLabel } from '../../lib/site-label.ts';
import { readingValue } from './reading-words.ts';
import { scoreTexts } from './texts.ts';
import { type Entries, useEntryStore } from './use-entry-store.ts';

export interface LastSaved {
  /** As it stands with the score. */
  readonly detail: BlockDetail;
  readonly series: Series;
  readonly reading: RecordedReading;
}

export interface SavedEntries extends Entries {
  /** What was saved last and can still be undone with one tap. */
  readonly lastSaved: LastSaved | null;
  /** What was saved last, for those who listen. */
  readonly announcement: string;
}

/** A screen's entries with what was saved last. */
export function useSavedEntries(): SavedEntries {
  const [lastSaved, setLastSaved] = useState<LastSaved | null>(null);
  const [announcement, setAnnouncement] = useState('');

  function noteSaved(seriesId: string, reading: RecordedReading, detail: BlockDetail | undefined) {
    const series = detail?.block.series.find(({ id }) => id === seriesId);
    setLastSaved(detail && series && reading.kind !== 'void' ? { detail, series, reading } : null);
    if (!series) return;
    const value = reading.kind === 'void' ? scoreTexts.undo : readingValue(reading, series.scale);
    const others = reading.undecidedWith.length;
    const undecided = others > 0 ? `. ${scoreTexts.undecidedTitle(others + 1)}` : '';
    setAnnouncement(scoreTexts.savedAnnouncement(siteLabel(series), value) + undecided);
  }

  return { ...useEntryStore(noteSaved), lastSaved, announcement };
}
