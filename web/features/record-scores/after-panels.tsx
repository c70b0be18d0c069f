import { type ReactNode, useRef, useState } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import { DraftLine } from '../../components/draft-line.tsx';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { LeaveGuard } from '../../components/leave-guard.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { type Draft, useDraft } from '../../lib/use-draft.ts';
import {
  type AfterDraft,
  afterDifferences,
  afterDraft,
  isNothing,
  nothingTyped,
  withOutcome,
  withoutStored,
} from './after-draft.ts';
import { leavingNotes } from './after-texts.ts';
import { CoursePanel } from './course-panel.tsx';
import { OutcomePanel } from './outcome-panel.tsx';

interface AfterPanelsProps {
  detail: BlockDetail;
  /** What stands between the two panels. */
  children: ReactNode;
}

/** What is written below the scores, kept as one draft of the sheet until each part of it is saved. */
export function AfterPanels(props: AfterPanelsProps) {
  const draft = useDraft({ kind: 'course', subjectId: props.detail.block.id }, afterDraft);
  return (
    <QueryView query={draft.query}>{() => <Panels key={draft.round} draft={draft} {...props} />}</QueryView>
  );
}

function Panels({ detail, draft, children }: AfterPanelsProps & { draft: Draft<AfterDraft> }) {
  const { block } = detail;
  const [typed, setTyped] = useState<AfterDraft>(() =>
    withoutStored(draft.found?.content ?? nothingTyped, block),
  );
  const newest = useRef(typed);
  const [wasFound] = useState(() => !isNothing(typed));

  function change(next: AfterDraft) {
    newest.current = next;
    setTyped(next);
    if (isNothing(next)) void end();
    else draft.change(next);
  }

  /** All of it is stored. What cannot be removed now is not shown again: it says what is stored. */
  async function end() {
    await draft.end().catch(() => {});
    if (!isNothing(newest.current)) draft.change(newest.current);
  }

  return (
    <>
      <DraftNotice
        draft={wasFound && !isNothing(typed) ? draft : { ...draft, found: null }}
        differences={(other) => afterDifferences(typed, other, block)}
      />
      <CoursePanel
        detail={detail}
        draft={typed.course}
        onDraft={(course) => change({ ...newest.current, course })}
      />
      {children}
      {block.series.length > 0 && (
        <OutcomePanel
          detail={detail}
          drafts={typed.outcomes}
          onDraft={(seriesId, outcome) => change(withOutcome(newest.current, seriesId, outcome))}
        />
      )}
      <DraftLine draft={draft} />
      <LeaveGuard
        isUnsaved={() => !isNothing(newest.current) && !draft.isSafe()}
        saveFirst={draft.save}
        texts={leavingNotes}
      />
    </>
  );
}
