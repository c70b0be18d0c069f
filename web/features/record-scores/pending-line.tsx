import { Button } from '@mantine/core';
import { siteLabel } from '../../lib/site-label.ts';
import type { PendingEntry } from './entry-store.ts';
import { entryValue } from './reading-words.ts';
import type { SheetEntry } from './sheet-rows.ts';
import classes from './site-entry.module.css';
import type { EntryActions } from './site-entry.tsx';
import { scoreTexts } from './texts.ts';

interface PendingLineProps {
  entry: SheetEntry;
  pending: PendingEntry;
  actions: EntryActions;
}

/** An entry the server has not confirmed: under way, or loudly not saved. */
export function PendingLine({ entry, pending, actions }: PendingLineProps) {
  const value = entryValue(pending.request.entry, entry.series.scale);
  if (pending.step === 'saving') {
    return (
      <p className={classes.line} data-step="saving">
        <strong className={classes.value}>{value}</strong>
        <span>{scoreTexts.saving}</span>
      </p>
    );
  }
  return (
    <div className={classes.line} data-step="failed" role="alert">
      <strong className={classes.value}>{value}</strong>
      <strong className={classes.notSaved}>{scoreTexts.notSaved}</strong>
      <span className={classes.why}>
        <span className="fw-visually-hidden">{siteLabel(entry.series)}: </span>
        {pending.problem?.message}
      </span>
      {pending.step === 'failed' && (
        <Button size="sm" onClick={() => actions.onRetry(entry)}>
          {scoreTexts.retry}
        </Button>
      )}
      <Button size="sm" variant="default" onClick={() => actions.onDiscard(entry)}>
        {scoreTexts.discard}
      </Button>
    </div>
  );
}
