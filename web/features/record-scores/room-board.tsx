import { useEffect, useRef, useState } from 'react';
import type { Room } from '#shared/contract/room.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LeaveGuard } from '../../components/leave-guard.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { formatTime } from '../../lib/format.ts';
import { useOneTap } from '../../lib/one-tap.ts';
import { useServerNow } from '../../lib/server-clock.ts';
import { useSession } from '../../lib/session.ts';
import classes from './room.module.css';
import { RoomLastSaved } from './room-last-saved.tsx';
import { RoomList } from './room-list.tsx';
import { RoomPanel } from './room-panel.tsx';
import { roomTexts } from './room-texts.ts';
import { nextInRoom } from './room-turn.ts';
import { RoomUnsaved } from './room-unsaved.tsx';
import { scoreTexts } from './texts.ts';
import { useSavedEntries } from './use-saved-entries.ts';

/** The one whose turn it is, with the pad always in the same place, and the others beside. */
export function RoomBoard({ room, problem }: { room: Room; problem: unknown }) {
  const { timeZone } = useSession().clinic;
  const now = useServerNow();
  const entries = useSavedEntries();
  const [frontId, setFrontId] = useState<string | null>(null);
  const area = useRef<HTMLDivElement>(null);
  useOneTap(area);
  const firstDue = nextInRoom(room.blocks, null, now);
  useEffect(() => {
    // Nobody in front: whoever falls due comes forward. Whoever stands there stays until somebody says otherwise.
    if (frontId === null && firstDue !== null) setFrontId(firstDue);
  }, [frontId, firstDue]);

  return (
    <div className={classes.board} ref={area}>
      <div className={classes.front}>
        <ProblemNotice error={problem} />
        <RoomUnsaved entries={entries} frontId={frontId} onBack={setFrontId} />
        <RoomLastSaved entries={entries} onUndone={setFrontId} />
        {frontId === null ? (
          <Panel>
            <EmptyState
              actions={
                <LinkButton to="/" variant="default">
                  {roomTexts.toWorklist}
                </LinkButton>
              }
              title={roomTexts.nothingDue}
            >
              {room.nextDueAt === null
                ? roomTexts.noneInSight
                : roomTexts.nextDue(formatTime(room.nextDueAt, timeZone))}
            </EmptyState>
          </Panel>
        ) : (
          <RoomPanel
            key={frontId}
            blockId={frontId}
            entries={entries}
            hasNext={nextInRoom(room.blocks, frontId, now) !== null}
            onNext={() => setFrontId(nextInRoom(room.blocks, frontId, now))}
          />
        )}
        <p className="fw-visually-hidden" role="status">
          {entries.announcement}
        </p>
      </div>
      <RoomList room={room} now={now} frontId={frontId} onChoose={setFrontId} />
      <LeaveGuard isUnsaved={() => entries.store.entries().size > 0} texts={scoreTexts.leaving} />
    </div>
  );
}
