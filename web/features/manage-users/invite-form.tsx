import { zodResolver } from '@hookform/resolvers/zod';
import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { roles } from '#shared/access/access-table.ts';
import { type Invitation, inviteUserRequest } from '#shared/contract/users.ts';
import { FieldGrid } from '../../components/field-grid.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { roleWords } from '../../lib/texts/shell.ts';
import { userTexts } from '../../lib/texts/users.ts';
import { inviteUser } from './invite-user.ts';
import { usersQuery } from './list-users.ts';

const roleOptions = roles.map((role) => ({ value: role, label: roleWords[role] }));

export function InviteForm({ onInvited }: { onInvited: (invitation: Invitation) => void }) {
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const form = useForm({
    resolver: zodResolver(inviteUserRequest),
    defaultValues: { displayName: '', email: '', role: 'nurse' as const },
  });
  const invite = useMutation({
    mutationFn: inviteUser,
    onSuccess: (invitation) => {
      onInvited(invitation);
      return queryClient.invalidateQueries(usersQuery);
    },
    onError: (error) => setProblem(showFieldProblems(error, form.setError, ['displayName', 'email', 'role'])),
  });
  const { errors } = form.formState;
  const role = form.watch('role');
  return (
    <Panel note={userTexts.inviteNote} title={userTexts.inviteTitle}>
      <form noValidate onSubmit={form.handleSubmit((request) => invite.mutate(request))}>
        <Stack align="flex-start" gap="md">
          <FieldGrid>
            <TextInput
              {...form.register('displayName')}
              error={errors.displayName?.message}
              label={userTexts.name}
            />
            <TextInput
              {...form.register('email')}
              error={errors.email?.message}
              label={userTexts.email}
              type="email"
            />
            <NativeSelect
              {...form.register('role')}
              data={roleOptions}
              description={userTexts.roleHelp[role]}
              error={errors.role?.message}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              label={userTexts.role}
            />
          </FieldGrid>
          <ProblemNotice error={problem} />
          <Button loading={invite.isPending} type="submit">
            {userTexts.invite}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
