import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Notice } from '../../components/notice.tsx';
import { formatName } from '../../lib/format.ts';
import { blockQuery } from '../../lib/get-block.ts';
import { siteLabel } from '../../lib/site-label.ts';
import type { PendingEntry } from './entry-store.ts';
import { entryValue } from './reading-words.ts';
import { roomTexts } from './room-texts.ts';
import { scoreTexts } from './texts.ts';
import { usePending } from './use-pending.ts';
import type { SavedEntries } from './use-saved-entries.ts';

interface RoomUnsavedProps {
  entries: SavedEntries;
  frontId: string | null;
  onBack: (blockId: string) => void;
}

/** Scores of others than the one in front that the server does not have. */
export function RoomUnsaved({ entries, frontId, onBack }: RoomUnsavedProps) {
  const queries = useQueryClient();
  const others = [...usePending(entries.store).values()].filter(
    ({ blockId, step }) => blockId !== frontId && step !== 'saving',
  );

  function words({ blockId, seriesId, request }: PendingEntry): string {
    const detail = queries.getQueryData(blockQuery(blockId).queryKey);
    const series = detail?.block.series.find(({ id }) => id === seriesId);
    if (!detail || !series) return '';
    const { familyName, givenName } = detail.patient;
    return `${formatName(familyName, givenName)} · ${siteLabel(series)} · ${entryValue(request.entry, series.scale)}`;
  }

  return others.map((entry) => (
    <Notice
      key={entry.request.id}
      tone="amber"
      urgent
      title={`${scoreTexts.notSaved}: ${words(entry)}`}
      actions={
        <Button size="sm" onClick={() => onBack(entry.blockId)}>
          {roomTexts.back}
        </Button>
      }
    >
      {entry.problem?.message}
    </Notice>
  ));
}
