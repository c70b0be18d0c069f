import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { PolicyVersion } from '#shared/contract/policies.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Screen } from '../../components/screen.tsx';
import { hasCode } from '../../lib/api-problem.ts';
import { policyHistoryQuery } from '../../lib/get-policy-history.ts';
import { policiesQuery } from '../../lib/list-policies.ts';
import { entryTexts } from '../../lib/texts/entries.ts';
import { policyTexts } from '../../lib/texts/policies.ts';
import { policyDraftTexts } from '../../lib/texts/policy-drafts.ts';
import { policyFormTexts } from '../../lib/texts/policy-form.ts';
import classes from './policies.module.css';
import { policyDraftsQuery, putPolicyDraft } from './policy-draft-calls.ts';
import { ownCopyOf } from './policy-draft-start.ts';

/** Begins the draft of a new policy as a copy of another: an id and a name, the rest in the draft. */
export function NewPolicyScreen({ copiedId }: { copiedId: string }) {
  const query = useQuery(policyHistoryQuery(copiedId));
  return (
    <Screen lead={policyTexts.newLead} tabTitle={policyTexts.newTitle} title={policyTexts.newTitle}>
      <QueryView query={query}>
        {({ versions }) => versions[0] && <NewPolicyForm copied={versions[0]} />}
      </QueryView>
    </Screen>
  );
}

interface NewPolicy {
  id: string;
  name: string;
}

function NewPolicyForm({ copied }: { copied: PolicyVersion }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const policies = useQuery(policiesQuery).data?.policies ?? [];
  const [problem, setProblem] = useState<unknown>(null);
  const form = useForm<NewPolicy>({ defaultValues: { id: '', name: '' } });
  const { errors } = form.formState;
  const begin = useMutation({
    mutationFn: ({ id, name }: NewPolicy) => putPolicyDraft(id, ownCopyOf(copied, { id, name }), null),
    onSuccess: async (_kept, { id }) => {
      await queries.invalidateQueries(policyDraftsQuery);
      await navigate({ to: '/policies/$policyId/publish', params: { policyId: id } });
    },
    onError: (error) => {
      if (!hasCode(error, 'version_stale')) return setProblem(error);
      form.setError('id', { message: policyDraftTexts.draftTaken }, { shouldFocus: true });
    },
  });
  const isFree = (id: string) => policies.every(({ policyId }) => policyId !== id);
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.handleSubmit(({ id, name }) => {
        setProblem(null);
        begin.mutate({ id: id.trim(), name: name.trim() });
      })}
    >
      <Panel title={policyTexts.copyOf(copied.shortName || copied.name)}>
        <TextInput
          {...form.register('name', { validate: (name) => name.trim() !== '' || entryTexts.missing })}
          error={errors.name?.message}
          label={policyFormTexts.fields.name}
          maw={480}
          mb="md"
        />
        <TextInput
          {...form.register('id', {
            validate: (id) =>
              !/^[a-z0-9-]{3,60}$/.test(id.trim())
                ? policyDraftTexts.badId
                : isFree(id.trim()) || policyDraftTexts.taken,
          })}
          description={policyTexts.idHelp}
          error={errors.id?.message}
          label={policyFormTexts.fields.id}
          maw={480}
        />
        <div style={{ marginTop: 16 }}>
          <ProblemNotice error={problem} />
        </div>
        <Group gap="sm" mt="md">
          <Button loading={begin.isPending} type="submit">
            {policyDraftTexts.makeNew}
          </Button>
          <LinkButton to="/policies" variant="default">
            {policyTexts.cancel}
          </LinkButton>
        </Group>
      </Panel>
    </form>
  );
}
