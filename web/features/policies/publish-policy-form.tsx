import { useEffect, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { PolicyVersion } from '#shared/contract/policies.ts';
import type { PolicyDraftBody } from '#shared/contract/policy-drafts.ts';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { FieldGrid } from '../../components/field-grid.tsx';
import { LeaveGuard } from '../../components/leave-guard.tsx';
import { Panel } from '../../components/panel.tsx';
import { sameContent } from '../../lib/same-content.ts';
import { useSession } from '../../lib/session.ts';
import { policyDraftTexts, sharedDraftTexts } from '../../lib/texts/policy-drafts.ts';
import { policyFormTexts } from '../../lib/texts/policy-form.ts';
import { useToday } from '../../lib/today.ts';
import type { Draft } from '../../lib/use-draft.ts';
import { draftDifferences } from './draft-differences.ts';
import { EffectPanel, type ShownEffect } from './effect-panel.tsx';
import { NewerVersionNotice } from './newer-version-notice.tsx';
import classes from './policies.module.css';
import { draftBodyOf, formEntriesOf } from './policy-draft-start.ts';
import { definitionOf, type PolicyEntries, type Tree } from './policy-entries.ts';
import { PolicyFieldInput } from './policy-field-input.tsx';
import { policyParts } from './policy-fields.ts';
import { policyProblems } from './policy-problems.ts';
import { PublishPanel } from './publish-panel.tsx';
import { usePublishPolicy } from './use-publish-policy.ts';

interface PublishPolicyFormProps {
  policyId: string;
  /** Of this policy, newest first; none: it is new. */
  versions: readonly PolicyVersion[];
  begun: PolicyDraftBody;
  draft: Draft<PolicyDraftBody>;
}

/** Every rule of a policy with its unit, kept as a draft; what changes, and what that does, before it is published. */
export function PublishPolicyForm({ policyId, versions, begun, draft }: PublishPolicyFormProps) {
  const today = useToday();
  const defaultPolicyId = useSession().clinic.defaultPolicyIds.lumbar;
  const [latest] = versions;
  const earliest = latest?.takesEffectOn && latest.takesEffectOn > today ? latest.takesEffectOn : today;
  const [basedOn, setBasedOn] = useState(begun.basedOn);
  const form = useForm<PolicyEntries>({ defaultValues: formEntriesOf(begun, earliest) });
  const bodyNow = () => draftBodyOf(form.getValues(), begun.definition, basedOn, earliest);
  const keep = useRef(() => draft.change(bodyNow()));
  useEffect(() => {
    keep.current = () => draft.change(bodyNow());
  });
  useEffect(() => {
    const watched = form.watch(() => keep.current());
    return () => watched.unsubscribe();
  }, [form]);
  const entered = definitionOf(begun.definition, form.watch());
  const problems = policyProblems(entered.definition);
  const [seen, setSeen] = useState<Tree | null>(null);
  const effect = useRef<ShownEffect>(null);
  const isSeen = seen !== null && sameContent(seen, entered.definition);
  const showEffect = () => effect.current?.show();
  const publication = usePublishPolicy(form, {
    policyId,
    version: basedOn?.policyId === policyId ? basedOn.version : null,
    entered,
    earliest,
    draft,
    keep: () => keep.current(),
    isSeen,
    showEffect,
    forgetEffect: () => setSeen(null),
  });
  return (
    <FormProvider {...form}>
      <DraftNotice
        differences={(other) => draftDifferences(bodyNow(), other)}
        draft={draft}
        texts={sharedDraftTexts(draft.found?.savedByName ?? '', draft.other?.savedByName ?? '')}
      />
      <NewerVersionNotice
        basedOn={basedOn}
        onGoOn={(version) => {
          setBasedOn({ policyId, version });
          // It would be another version: its effect is one beside rules that were published meanwhile.
          setSeen(null);
          draft.change({ ...bodyNow(), basedOn: { policyId, version } });
        }}
        policyId={policyId}
        versions={versions}
      />
      <form className={classes.form} noValidate onSubmit={form.handleSubmit(publication.publish)}>
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
          comparedWith={latest ? policyId : (basedOn?.policyId ?? defaultPolicyId)}
          definition={problems.length === 0 ? entered.definition : null}
          onSeen={setSeen}
          policyId={policyId}
          ref={effect}
        />
        <PublishPanel
          basedOn={basedOn}
          definition={entered.definition}
          draft={draft}
          isPending={publication.isPending}
          isSeen={isSeen}
          onShowEffect={showEffect}
          policyId={policyId}
          problem={publication.problem}
          problems={problems}
          versions={versions}
        />
      </form>
      <LeaveGuard
        isUnsaved={() => !publication.isDone() && !draft.isSafe()}
        saveFirst={draft.save}
        texts={policyDraftTexts.unsaved}
      />
    </FormProvider>
  );
}
