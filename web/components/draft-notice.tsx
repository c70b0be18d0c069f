import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDayTime, formatTime } from '../lib/format.ts';
import { useSession } from '../lib/session.ts';
import { type DraftTexts, draftTexts } from '../lib/texts/drafts.ts';
import type { Draft } from '../lib/use-draft.ts';
import { draftNoticeId } from './draft-line.tsx';
import classes from './draft-notice.module.css';
import { Notice } from './notice.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { TwoVersions, type VersionDifference } from './two-versions.tsx';

interface DraftNoticeProps<T> {
  draft: Draft<T>;
  /** Both versions in the form's own words. */
  differences: (other: T) => readonly VersionDifference[];
  texts?: DraftTexts;
}

/** Above a form: that it begins with a draft, or that another tab works on it too and which of the two goes on. */
export function DraftNotice<T>({ draft, differences, texts = draftTexts }: DraftNoticeProps<T>) {
  return (
    <div className={classes.place} id={draftNoticeId} tabIndex={-1}>
      {draft.state.is === 'conflict' ? (
        <Conflict
          draft={draft}
          differences={differences}
          texts={texts}
          savedAt={draft.state.other?.savedAt ?? null}
        />
      ) : draft.found === null ? (
        draft.isUnreadable && <Notice tone="amber" title={texts.unreadable} />
      ) : (
        <Found draft={draft} savedAt={draft.found.savedAt} texts={texts} />
      )}
    </div>
  );
}

function Found<T>({ draft, savedAt, texts }: { draft: Draft<T>; savedAt: string; texts: DraftTexts }) {
  const { timeZone } = useSession().clinic;
  const [problem, setProblem] = useState<unknown>(null);
  return (
    <>
      <Notice
        tone="blue"
        urgent
        title={texts.found(formatDayTime(savedAt, timeZone))}
        actions={
          <Button size="sm" variant="default" onClick={() => draft.discard().catch(setProblem)}>
            {texts.discard}
          </Button>
        }
      >
        {texts.foundSentence}
      </Notice>
      <ProblemNotice error={problem} />
    </>
  );
}

function Conflict<T>(props: DraftNoticeProps<T> & { savedAt: string | null; texts: DraftTexts }) {
  const { draft, differences, savedAt, texts } = props;
  const { timeZone } = useSession().clinic;
  const time = savedAt === null ? '' : formatTime(savedAt, timeZone);
  return (
    <TwoVersions
      differences={draft.other === null ? [] : differences(draft.other.content)}
      onKeep={draft.keepHere}
      onTake={draft.other ? draft.takeOther : undefined}
      sentence={savedAt === null ? texts.goneSentence : texts.conflictSentence}
      texts={{ ...texts, keep: texts.keepHere, take: texts.takeOther(time), other: texts.other(time) }}
      title={savedAt === null ? texts.gone : texts.conflict(time)}
    />
  );
}
