import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Invitation, User } from '#shared/contract/users.ts';
import { Panel } from '../../components/panel.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Screen } from '../../components/screen.tsx';
import { StateBadge, type StateTone } from '../../components/state-badge.tsx';
import { formatDayTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { roleWords } from '../../lib/texts/shell.ts';
import { userTexts } from '../../lib/texts/users.ts';
import { ChangeUserDialog } from './change-user-dialog.tsx';
import { InvitationLink } from './invitation-link.tsx';
import { InviteForm } from './invite-form.tsx';
import { usersQuery } from './list-users.ts';
import classes from './users-screen.module.css';

const tones: Record<User['state'], StateTone> = { active: 'blue', invited: 'grey', disabled: 'amber' };

interface UsersScreenProps {
  /** What was done to a user. */
  history: (userId: string) => ReactNode;
}

export function UsersScreen({ history }: UsersScreenProps) {
  const users = useQuery(usersQuery);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [changingId, setChangingId] = useState<string | null>(null);
  const changing = users.data?.users.find(({ id }) => id === changingId);
  // They may have joined since the list was read.
  const change = (id: string) => {
    setChangingId(id);
    void users.refetch();
  };
  return (
    <Screen lead={userTexts.lead} tabTitle={userTexts.title} title={userTexts.title}>
      <Panel flush>
        <QueryView query={users}>{(list) => <UserRows onChange={change} users={list.users} />}</QueryView>
      </Panel>
      {changing && (
        <ChangeUserDialog
          history={history(changing.id)}
          onClose={() => setChangingId(null)}
          onLink={setInvitation}
          user={changing}
        />
      )}
      {invitation ? (
        <InvitationLink invitation={invitation} onDone={() => setInvitation(null)} />
      ) : (
        <InviteForm onInvited={setInvitation} />
      )}
    </Screen>
  );
}

interface UserRowsProps {
  users: readonly User[];
  onChange: (id: string) => void;
}

function UserRows({ users, onChange }: UserRowsProps) {
  const me = useSession().user.id;
  const { timeZone } = useSession().clinic;
  return (
    <ul className={classes.rows}>
      {users.map((user) => (
        <li className={classes.row} key={user.id}>
          <span className={classes.who}>
            <span className={classes.name}>
              {user.displayName}
              {user.id === me && ` (${userTexts.you})`}
            </span>
            <span className={classes.muted}>{user.email}</span>
          </span>
          <span className={classes.who}>
            <span>{roleWords[user.role]}</span>
            {factsOf(user, timeZone).map((fact) => (
              <span className={classes.muted} key={fact}>
                {fact}
              </span>
            ))}
          </span>
          <span className={classes.end}>
            <StateBadge tone={tones[user.state]}>{userTexts.states[user.state]}</StateBadge>
            <Button
              aria-label={userTexts.changeNamed(user.displayName)}
              onClick={() => onChange(user.id)}
              size="sm"
              variant="default"
            >
              {userTexts.change}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}

function factsOf({ state, hasFactor, lastSeenAt, linkUntil }: User, timeZone: string): string[] {
  const link = linkUntil === null ? [] : [userTexts.linkOpen(formatDayTime(linkUntil, timeZone))];
  if (state === 'invited') return linkUntil === null ? [userTexts.linkGone] : link;
  return [
    hasFactor ? userTexts.withFactor : userTexts.withoutFactor,
    lastSeenAt === null ? userTexts.neverSeen : userTexts.seen(formatDayTime(lastSeenAt, timeZone)),
    ...link,
  ];
}
