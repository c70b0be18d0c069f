import { Button } from '@mantine/core';
import { Notice } from '../../components/notice.tsx';
import { siteLabel } from '../../lib/site-label.ts';
import { EntryWords } from './entry-words.tsx';
import type { SheetEntry } from './sheet-rows.ts';
import classes from './site-entry.module.css';
import type { EntryActions } from './site-entry.tsx';
import { scoreTexts } from './texts.ts';

/** Several people entered a score for one time: all side by side, and which one counts is asked. */
export function UndecidedNotice({ entry, actions }: { entry: SheetEntry; actions: EntryActions }) {
  const { series, undecided } = entry;
  return (
    <Notice
      tone="amber"
      urgent
      title={scoreTexts.undecidedTitle(undecided.length)}
      actions={
        <Button
          size="sm"
          aria-label={`${scoreTexts.decide} ${siteLabel(series)}`}
          onClick={() => actions.onDecide(entry)}
        >
          {scoreTexts.decide}
        </Button>
      }
    >
      <ul className={classes.entries}>
        {undecided.map((reading) => (
          <li key={reading.id}>
            <EntryWords reading={reading} scale={series.scale} />
          </li>
        ))}
      </ul>
      {scoreTexts.undecidedSentence}
    </Notice>
  );
}
