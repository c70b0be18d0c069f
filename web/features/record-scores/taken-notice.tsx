import { Button } from '@mantine/core';
import type { Reading } from '#shared/contract/readings.ts';
import { Notice } from '../../components/notice.tsx';
import { formatTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import type { PendingEntry } from './entry-store.ts';
import { entryValue, readingValue } from './reading-words.ts';
import type { SheetEntry } from './sheet-rows.ts';
import type { EntryActions } from './site-entry.tsx';
import { scoreTexts } from './texts.ts';

interface TakenNoticeProps {
  entry: SheetEntry;
  stored: Reading;
  pending: PendingEntry;
  actions: EntryActions;
}

/** Somebody was first at this time: both values side by side, and which one counts is asked. */
export function TakenNotice({ entry, stored, pending, actions }: TakenNoticeProps) {
  const { timeZone } = useSession().clinic;
  const { scale } = entry.series;
  const mine = entryValue(pending.request.entry, scale);
  const said = pending.request.entry;
  return (
    <Notice
      tone="amber"
      urgent
      title={scoreTexts.takenTitle}
      actions={
        <>
          <Button variant="default" size="sm" onClick={() => actions.onDiscard(entry)}>
            {scoreTexts.takenKeep}
          </Button>
          {said.kind === 'score' && (
            <Button variant="default" size="sm" onClick={() => actions.onCorrect(entry, stored, said.score)}>
              {scoreTexts.takenCorrect(mine)}
            </Button>
          )}
        </>
      }
    >
      <div>
        {scoreTexts.takenStored(
          readingValue(stored, scale),
          stored.authorName,
          formatTime(stored.recordedAt, timeZone),
        )}
      </div>
      <div>{scoreTexts.takenMine(mine)}</div>
    </Notice>
  );
}
