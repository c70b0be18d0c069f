import { Button } from '@mantine/core';
import { problemMessage } from '../lib/api-problem.ts';
import type { DraftState } from '../lib/draft-keeper.ts';
import { formatTime } from '../lib/format.ts';
import { useSession } from '../lib/session.ts';
import { type DraftTexts, draftTexts } from '../lib/texts/drafts.ts';
import classes from './draft-line.module.css';

/** Where a form says which two versions there are. */
export const draftNoticeId = 'draft-notice';

/** Whether what was typed is kept; where it is not, loudly and in sight wherever one is in the form. */
export function DraftLine({
  draft,
  texts = draftTexts,
}: {
  draft: { readonly state: DraftState; save(): Promise<unknown> };
  texts?: DraftTexts;
}) {
  const { timeZone } = useSession().clinic;
  const { state } = draft;
  if (state.is === 'not_saved' || state.is === 'conflict') {
    const isConflict = state.is === 'conflict';
    return (
      <div className={classes.loud} role="alert">
        <p className={classes.words}>
          <strong>{texts.notSaved}</strong> {isConflict ? texts.otherTab : problemMessage(state.problem)}
        </p>
        <Button size="sm" variant="default" onClick={() => (isConflict ? showBoth() : void draft.save())}>
          {isConflict ? texts.showBoth : texts.retry}
        </Button>
      </div>
    );
  }
  return (
    <p className={classes.line}>
      {/* Heard when it is saved, not at every key. */}
      <span role="status">{state.is === 'saved' && texts.saved(formatTime(state.at, timeZone))}</span>
      {state.is === 'waiting' && <span aria-hidden="true">{texts.saving}</span>}
    </p>
  );
}

function showBoth(): void {
  document.getElementById(draftNoticeId)?.focus();
}
