import type { BlockDetail } from '#shared/contract/blocks.ts';
import { TableScroll } from '../../components/table-scroll.tsx';
import { minutesAfter } from '../../lib/clinic-time.ts';
import { useSession } from '../../lib/session.ts';
import { siteLabel } from '../../lib/site-label.ts';
import { readingValue, rowTitle } from './reading-words.ts';
import { placeOf } from './sheet-place.ts';
import { type SheetEntry, type SheetRow, sheetRows } from './sheet-rows.ts';
import { scoreTexts } from './texts.ts';
import classes from './transcription.module.css';
import { transcriptionTexts } from './transcription-texts.ts';
import { usePending } from './use-pending.ts';
import type { SavedEntries } from './use-saved-entries.ts';

interface ReadBackTableProps {
  detail: BlockDetail;
  now: Date;
  entries: SavedEntries;
}

/** What the server holds, laid out as the paper is: a line for each time, a column for each level. */
export function ReadBackTable({ detail, now, entries }: ReadBackTableProps) {
  const { timeZone } = useSession().clinic;
  const { performedAt } = detail.block;
  const pending = usePending(entries.store);
  const rows = sheetRows(detail, now).filter(({ timing }) => timing !== 'future');

  function words(entry: SheetEntry, row: SheetRow): string {
    if (pending.has(placeOf(entry, row.key))) return scoreTexts.notSaved;
    if (entry.undecided.length > 0) return scoreTexts.undecided;
    return entry.reading ? readingValue(entry.reading, entry.series.scale) : '–';
  }

  return (
    <TableScroll label={transcriptionTexts.readBackTable}>
      <table className={classes.readBack}>
        <thead>
          <tr>
            <th scope="col">{transcriptionTexts.time}</th>
            {rows[0]?.entries.map(({ series }) => (
              <th key={series.id} scope="col">
                {siteLabel(series)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {rowTitle(row.minutes, minutesAfter(performedAt, row.minutes ?? 0), timeZone)}
              </th>
              {row.entries.map((entry) => (
                <td key={entry.series.id}>{words(entry, row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
