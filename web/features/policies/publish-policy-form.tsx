import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { PolicyVersion } from '#shared/contract/policies.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { DayField } from '../../components/day-field.tsx';
import { FieldGrid } from '../../components/field-grid.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { policyTexts } from '../../lib/texts/policies.ts';
import { policyFormTexts } from '../../lib/texts/policy-form.ts';
import { useToday } from '../../lib/today.ts';
import { EffectPanel, sameDefinition } from './effect-panel.tsx';
import classes from './policies.module.css';
import { PolicyDifferenceList } from './policy-difference-list.tsx';
import { definitionOf, entriesOf, type PolicyEntries, type Tree } from './policy-entries.ts';
import { PolicyFieldInput } from './policy-field-input.tsx';
import { policyParts } from './policy-fields.ts';
import { usePublishPolicy } from './use-publish-policy.ts';

interface PublishPolicyFormProps {
  based: PolicyVersion;
  asNew: boolean;
}

/** Every rule of a policy with its unit; what changes is shown before it is published. */
export function PublishPolicyForm({ based, asNew }: PublishPolicyFormProps) {
  const today = useToday();
  const earliest = !asNew && based.takesEffectOn && based.takesEffectOn > today ? based.takesEffectOn : today;
  const [before] = useState(() => entriesOf(based.definition));
  const [start] = useState(
    (): PolicyEntries => ({
      ...before,
      ...(asNew && { name: '', shortName: '', issuer: '', id: '', caveats: '' }),
      changeNote: '',
      takesEffectOn: earliest,
    }),
  );
  const form = useForm<PolicyEntries>({ defaultValues: start });
  const policyId = asNew ? String(form.watch('id') ?? '').trim() : based.policyId;
  const base = asNew ? ownPolicy(based.definition, policyId) : based.definition;
  const entered = definitionOf(base, form.watch());
  const [seen, setSeen] = useState<Tree | null>(null);
  const { publish, publishUnseen, forgoUnseen, isUnseen, problem, isPending } = usePublishPolicy(form, {
    policyId,
    version: asNew ? null : based.version,
    entered,
    isSeen: seen !== null && sameDefinition(seen, entered.definition),
  });
  const errorOf = (name: string) => form.formState.errors[name]?.message as string | undefined;
  return (
    <FormProvider {...form}>
      <form className={classes.form} noValidate onSubmit={form.handleSubmit(publish)}>
        {asNew && (
          <Panel title={policyFormTexts.fields.id}>
            <TextInput
              {...form.register('id')}
              description={policyTexts.idHelp}
              error={errorOf('id')}
              label={policyFormTexts.fields.id}
              maw={360}
            />
          </Panel>
        )}
        {policyParts.map(({ id, fields }) => (
          <Panel key={id} note={policyFormTexts.notes[id]} title={policyFormTexts.parts[id]}>
            <FieldGrid least={id === 'reader' ? 300 : 220}>
              {fields.map((field) => (
                <PolicyFieldInput field={field} key={field.path} />
              ))}
            </FieldGrid>
          </Panel>
        ))}
        <EffectPanel
          comparedWith={based.policyId}
          definition={
            policyId !== '' && Object.keys(entered.problems).length === 0 ? entered.definition : null
          }
          key={policyId}
          onSeen={setSeen}
          policyId={policyId}
        />
        <Panel title={policyTexts.changes}>
          <PolicyDifferenceList after={entered.definition} before={based.definition} />
          <FieldGrid least={220}>
            <DayField
              error={errorOf('takesEffectOn')}
              help={policyTexts.firstDayHelp}
              label={policyTexts.firstDay}
              registration={form.register('takesEffectOn')}
              value={String(form.watch('takesEffectOn'))}
            />
          </FieldGrid>
          <TextInput
            mt="md"
            {...form.register('changeNote')}
            description={policyTexts.changeNoteHelp}
            error={errorOf('changeNote')}
            label={policyTexts.changeNote}
          />
          <div style={{ marginTop: 16 }}>
            <ProblemNotice error={problem} />
          </div>
          <Group gap="sm" mt="md">
            <Button loading={isPending} type="submit">
              {policyTexts.publishNow}
            </Button>
            <LinkButton params={{ policyId: based.policyId }} to="/policies/$policyId" variant="default">
              {policyTexts.cancel}
            </LinkButton>
          </Group>
        </Panel>
      </form>
      {isUnseen && (
        <ConfirmDialog
          confirm={policyTexts.publishUnseen}
          isPending={isPending}
          onClose={forgoUnseen}
          onConfirm={publishUnseen}
          title={policyTexts.unseenTitle}
        >
          <p>{policyTexts.unseen}</p>
        </ConfirmDialog>
      )}
    </FormProvider>
  );
}

/** A copy starts as the clinic's own: nobody else has issued or verified it. */
function ownPolicy(definition: Tree, policyId: string): Tree {
  return { ...definition, id: policyId, version: 1, kind: 'clinic', identifiers: {}, sources: [] };
}
