import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Invitation, User } from '#shared/contract/users.ts';
import { Panel } from '../../components/panel.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Screen } from '../../components/screen.tsx';
import { StateBadge, type StateTone } from '../../components/state-badge.tsx';
import { useSession } from '../../lib/session.ts';
import { roleWords } from '../../lib/texts/shell.ts';
import { userTexts } from '../../lib/texts/users.ts';
import { InvitationLink } from './invitation-link.tsx';
import { InviteForm } from './invite-form.tsx';
import { usersQuery } from './list-users.ts';
import classes from './users-screen.module.css';

const tones: Record<User['state'], StateTone> = { active: 'blue', invited: 'grey', disabled: 'amber' };

export function UsersScreen() {
  const users = useQuery(usersQuery);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  return (
    <Screen lead={userTexts.lead} tabTitle={userTexts.title} title={userTexts.title}>
      <Panel flush>
        <QueryView query={users}>{(list) => <UserRows users={list.users} />}</QueryView>
      </Panel>
      {invitation ? (
        <InvitationLink invitation={invitation} onDone={() => setInvitation(null)} />
      ) : (
        <InviteForm onInvited={setInvitation} />
      )}
    </Screen>
  );
}

function UserRows({ users }: { users: readonly User[] }) {
  const me = useSession().user.id;
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
          <span>{roleWords[user.role]}</span>
          <span className={classes.end}>
            <StateBadge tone={tones[user.state]}>{userTexts.states[user.state]}</StateBadge>
          </span>
        </li>
      ))}
    </ul>
  );
}
