import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDayTime, formatTime } from '../lib/format.ts';
import { useSession } from '../lib/session.ts';
import { draftTexts } from '../lib/texts/drafts.ts';
import type { Draft } from '../lib/use-draft.ts';
import { draftNoticeId } from './draft-line.tsx';
import classes from './draft-notice.module.css';
import { Notice } from './notice.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { TableScroll } from './table-scroll.tsx';

/** One field of a form that reads otherwise in another tab; '' is empty. */
export interface DraftDifference {
  readonly field: string;
  readonly here: string;
  readonly other: string;
}

interface DraftNoticeProps<T> {
  draft: Draft<T>;
  /** Both versions in the form's own words. */
  differences: (other: T) => readonly DraftDifference[];
}

/** Above a form: that it begins with a draft, or that another tab works on it too and which of the two goes on. */
export function DraftNotice<T>({ draft, differences }: DraftNoticeProps<T>) {
  return (
    <div className={classes.place} id={draftNoticeId} tabIndex={-1}>
      {draft.state.is === 'conflict' ? (
        <Conflict draft={draft} differences={differences} savedAt={draft.state.other?.savedAt ?? null} />
      ) : draft.found === null ? (
        draft.isUnreadable && <Notice tone="amber" title={draftTexts.unreadable} />
      ) : (
        <Found draft={draft} savedAt={draft.found.savedAt} />
      )}
    </div>
  );
}

function Found<T>({ draft, savedAt }: { draft: Draft<T>; savedAt: string }) {
  const { timeZone } = useSession().clinic;
  const [problem, setProblem] = useState<unknown>(null);
  return (
    <>
      <Notice
        tone="blue"
        urgent
        title={draftTexts.found(formatDayTime(savedAt, timeZone))}
        actions={
          <Button size="sm" variant="default" onClick={() => draft.discard().catch(setProblem)}>
            {draftTexts.discard}
          </Button>
        }
      >
        {draftTexts.foundSentence}
      </Notice>
      <ProblemNotice error={problem} />
    </>
  );
}

function Conflict<T>({ draft, differences, savedAt }: DraftNoticeProps<T> & { savedAt: string | null }) {
  const { timeZone } = useSession().clinic;
  const time = savedAt === null ? '' : formatTime(savedAt, timeZone);
  const rows = draft.other === null ? [] : differences(draft.other.content);
  return (
    <Notice tone="amber" urgent title={savedAt === null ? draftTexts.gone : draftTexts.conflict(time)}>
      <p className={classes.sentence}>
        {savedAt === null ? draftTexts.goneSentence : draftTexts.conflictSentence}
      </p>
      {rows.length > 0 && <Differences rows={rows} time={time} />}
      <div className={classes.buttons}>
        <Button size="sm" variant="default" onClick={draft.keepHere}>
          {draftTexts.keepHere}
        </Button>
        {draft.other && (
          <Button size="sm" variant="default" onClick={draft.takeOther}>
            {draftTexts.takeOther(time)}
          </Button>
        )}
      </div>
    </Notice>
  );
}

function Differences({ rows, time }: { rows: readonly DraftDifference[]; time: string }) {
  return (
    <TableScroll label={draftTexts.differences}>
      <table className={classes.table}>
        <caption className={classes.caption}>{draftTexts.differences}</caption>
        <thead>
          <tr>
            <th scope="col">{draftTexts.field}</th>
            <th scope="col">{draftTexts.here}</th>
            <th scope="col">{draftTexts.other(time)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, here, other }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{here || draftTexts.empty}</td>
              <td>{other || draftTexts.empty}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
