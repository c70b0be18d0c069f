import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OwnSession, SessionList } from '#shared/contract/own-sessions.ts';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { formatDayTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { accountTexts } from '../../lib/texts/account.ts';
import classes from './account.module.css';
import { endOneSession, endOtherSessions, sessionsQuery } from './own-access.ts';

export function SessionsPanel() {
  const queryClient = useQueryClient();
  const sessions = useQuery(sessionsQuery);
  const keep = (left: SessionList) => queryClient.setQueryData(sessionsQuery.queryKey, left);
  const endOne = useMutation({ mutationFn: endOneSession, onSuccess: keep });
  const endOthers = useMutation({ mutationFn: endOtherSessions, onSuccess: keep });
  const hasOthers = (sessions.data?.sessions.length ?? 0) > 1;
  return (
    <Panel
      actions={
        hasOthers && (
          <Button
            loading={endOthers.isPending}
            onClick={() => endOthers.mutate()}
            size="sm"
            variant="default"
          >
            {accountTexts.endOthers}
          </Button>
        )
      }
      flush
      note={accountTexts.sessionsNote}
      title={accountTexts.sessionsTitle}
    >
      <ProblemNotice error={endOne.error ?? endOthers.error} />
      <QueryView query={sessions}>
        {(list) => (
          <ul className={classes.rows}>
            {list.sessions.map((session) => (
              <SessionRow key={session.id} onEnd={() => endOne.mutate(session.id)} session={session} />
            ))}
          </ul>
        )}
      </QueryView>
    </Panel>
  );
}

function SessionRow({ session, onEnd }: { session: OwnSession; onEnd: () => void }) {
  const { timeZone } = useSession().clinic;
  const { device, createdAt, lastSeenAt, isCurrent } = session;
  return (
    <li className={classes.row}>
      <span className={classes.who}>
        <span className={classes.name}>{device}</span>
        <span className={classes.muted}>
          <span className={classes.moment}>
            {accountTexts.signedInAt(formatDayTime(createdAt, timeZone))},
          </span>{' '}
          <span className={classes.moment}>{accountTexts.seenAt(formatDayTime(lastSeenAt, timeZone))}</span>
        </span>
      </span>
      {isCurrent ? (
        <StateBadge tone="blue">{accountTexts.thisSession}</StateBadge>
      ) : (
        <Button aria-label={accountTexts.endNamed(device)} onClick={onEnd} size="sm" variant="default">
          {accountTexts.end}
        </Button>
      )}
    </li>
  );
}
