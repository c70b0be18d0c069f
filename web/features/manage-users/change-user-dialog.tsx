import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { type Role, roles } from '#shared/access/access-table.ts';
import type { Invitation, User } from '#shared/contract/users.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useSession } from '../../lib/session.ts';
import { roleWords, shellTexts } from '../../lib/texts/shell.ts';
import { userTexts } from '../../lib/texts/users.ts';
import { changeUser, renewLink, type UserChange } from './change-user.ts';
import { usersQuery } from './list-users.ts';

type Kind = UserChange['kind'] | 'link';

interface ChangeUserDialogProps {
  user: User;
  /** What was done to them before. */
  history: ReactNode;
  onLink: (invitation: Invitation) => void;
  onClose: () => void;
}

const roleOptions = roles.map((role) => ({ value: role, label: roleWords[role] }));

/** What can be done for this user now. */
function kindsFor({ state, hasFactor }: User, isMe: boolean): Kind[] {
  if (state === 'disabled') return ['enable'];
  if (state === 'invited') return ['link', 'role', 'disable'];
  if (isMe) return ['role', 'disable'];
  return hasFactor ? ['factors', 'role', 'link', 'disable'] : ['role', 'link', 'disable'];
}

export function ChangeUserDialog({ user, history, onLink, onClose }: ChangeUserDialogProps) {
  const kinds = kindsFor(user, useSession().user.id === user.id);
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<Kind | undefined>();
  const kind = kinds.find((each) => each === chosen) ?? kinds[0] ?? 'role';
  const [role, setRole] = useState<Role>(user.role);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const change = useMutation({
    mutationFn: async () => {
      if (kind === 'link') onLink(await renewLink(user.id));
      else await changeUser(user.id, kind === 'role' ? { kind, role, reason } : { kind, reason });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries(usersQuery);
      onClose();
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    const isWithout = kind !== 'link' && reason.trim() === '';
    setMissing(isWithout);
    if (!isWithout) change.mutate();
  }
  return (
    <Dialog onClose={onClose} title={userTexts.changeNamed(user.displayName)}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <NativeSelect
            data={kinds.map((value) => ({ value, label: userTexts.changes[value] }))}
            description={userTexts.changeHelp[kind]}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            label={userTexts.changeWhat}
            onChange={(event) => setChosen(event.currentTarget.value as Kind)}
            value={kind}
          />
          {kind === 'role' && (
            <NativeSelect
              data={roleOptions}
              description={userTexts.roleHelp[role]}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              label={userTexts.role}
              onChange={(event) => setRole(event.currentTarget.value as Role)}
              value={role}
            />
          )}
          {kind !== 'link' && (
            <TextInput
              description={userTexts.reasonHelp}
              error={isMissing && userTexts.reasonMissing}
              label={userTexts.reason}
              maxLength={300}
              onChange={(event) => setReason(event.currentTarget.value)}
              value={reason}
            />
          )}
          <ProblemNotice error={change.error} />
          <Group gap="sm" justify="flex-end">
            <Button onClick={onClose} variant="default">
              {shellTexts.cancel}
            </Button>
            <Button loading={change.isPending} type="submit">
              {userTexts.apply}
            </Button>
          </Group>
        </Stack>
      </form>
      <div style={{ marginTop: 24 }}>{history}</div>
    </Dialog>
  );
}
