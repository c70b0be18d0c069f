import { Button } from '@mantine/core';
import { createContext, useContext } from 'react';
import classes from './copied.module.css';
import type { Copied, CopiedField } from './copied-fields.ts';
import { copyTexts } from './preview-texts.ts';
import { blockTexts } from './texts.ts';

interface CopiedWork {
  readonly copied: Copied;
  /** 12-Nov-2026 */
  readonly day: string;
  /** Saving was tried before all were confirmed. */
  readonly isAsked: boolean;
  confirm(fields: readonly CopiedField[]): void;
}

export const CopiedContext = createContext<CopiedWork | null>(null);

/** At a field that was copied, until somebody confirms or changes it. */
export function ConfirmMark({ field }: { field: CopiedField }) {
  const work = useContext(CopiedContext);
  if (!work?.copied.unconfirmed.includes(field)) return null;
  return (
    <div className={classes.mark} data-asked={work.isAsked}>
      <span>
        {work.isAsked ? (
          <>
            {copyTexts.markAsked(work.day)} <strong className={classes.asked}>{copyTexts.asked}</strong>
          </>
        ) : (
          copyTexts.mark(work.day)
        )}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        className={classes.confirm}
        data-confirm={field}
        aria-label={copyTexts.confirmField(blockTexts.fieldNames[field] ?? field, work.day)}
        onClick={() => work.confirm([field])}
      >
        {copyTexts.confirm}
      </Button>
    </div>
  );
}

/** In a panel's head: what of it was copied, confirmed at once. */
export function ConfirmGroup({ fields }: { fields: readonly CopiedField[] }) {
  const work = useContext(CopiedContext);
  const open = fields.filter((field) => work?.copied.unconfirmed.includes(field));
  if (!work || open.length < 2) return null;
  return (
    <Button size="sm" variant="default" onClick={() => work.confirm(open)}>
      {copyTexts.confirmGroup(open.length)}
    </Button>
  );
}
