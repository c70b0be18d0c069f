import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Invitation, User } from '#shared/contract/users.ts';
import { Panel } from '../../components/panel.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Screen } from '../../components/screen.tsx';
import { StateBadge, type StateTone } from '../../components/state-badge.tsx';
import { TableScroll } from '../../components/table-scroll.tsx';
import { useSession } from '../../lib/session.ts';
import { roleWords } from '../../lib/texts/shell.ts';
import { userTexts } from '../../lib/texts/users.ts';
import { InvitationLink } from './invitation-link.tsx';
import { InviteForm } from './invite-form.tsx';
import { usersQuery } from './list-users.ts';

const tones: Record<User['state'], StateTone> = { active: 'blue', invited: 'grey', disabled: 'amber' };

export function UsersScreen() {
  const users = useQuery(usersQuery);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  return (
    <Screen lead={userTexts.lead} tabTitle={userTexts.title} title={userTexts.title}>
      <Panel flush>
        <QueryView query={users}>{(list) => <UserTable users={list.users} />}</QueryView>
      </Panel>
      {invitation ? (
        <InvitationLink invitation={invitation} onDone={() => setInvitation(null)} />
      ) : (
        <InviteForm onInvited={setInvitation} />
      )}
    </Screen>
  );
}

function UserTable({ users }: { users: readonly User[] }) {
  const me = useSession().user.id;
  return (
    <TableScroll label={userTexts.title}>
      <Table miw={620}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{userTexts.name}</Table.Th>
            <Table.Th>{userTexts.email}</Table.Th>
            <Table.Th>{userTexts.role}</Table.Th>
            <Table.Th>{userTexts.state}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {users.map((user) => (
            <Table.Tr key={user.id}>
              <Table.Td fw={550}>
                {user.displayName}
                {user.id === me && ` (${userTexts.you})`}
              </Table.Td>
              <Table.Td>{user.email}</Table.Td>
              <Table.Td>{roleWords[user.role]}</Table.Td>
              <Table.Td>
                <StateBadge tone={tones[user.state]}>{userTexts.states[user.state]}</StateBadge>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}
