import type { Reading } from '#shared/contract/readings.ts';
import type { Scale } from '#shared/domain/vocabulary.ts';
import { formatTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { readingValue } from './reading-words.ts';
import { scoreTexts } from './texts.ts';

/** One of several entries for a time: what it says, by whom and when. */
export function EntryWords({ reading, scale }: { reading: Reading; scale: Scale }) {
  const { timeZone } = useSession().clinic;
  const { authorName, observedAt, recordedAt, source } = reading;
  return (
    <>
      <strong>{readingValue(reading, scale)}</strong> ·{' '}
      {scoreTexts.enteredBy(authorName, formatTime(recordedAt, timeZone), formatTime(observedAt, timeZone))}
      {source === 'transcribed' && `, ${scoreTexts.transcribed}`}
    </>
  );
}
