import { Button, Group, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import type { PolicyVersion } from '#shared/contract/policies.ts';
import type { PolicyDraftBody } from '#shared/contract/policy-drafts.ts';
import { DraftLine } from '../../components/draft-line.tsx';
import { FieldGrid } from '../../components/field-grid.tsx';
import { FormDayField } from '../../components/form-day-field.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { policyHistoryQuery } from '../../lib/get-policy-history.ts';
import { publishAnchors } from '../../lib/go-to-anchor.ts';
import { policyTexts } from '../../lib/texts/policies.ts';
import { policyDraftTexts, sharedDraftTexts } from '../../lib/texts/policy-drafts.ts';
import type { Draft } from '../../lib/use-draft.ts';
import classes from './policies.module.css';
import { PolicyDifferenceList } from './policy-difference-list.tsx';
import type { PolicyEntries, Tree } from './policy-entries.ts';
import { PolicyProblemList } from './policy-problem-list.tsx';
import type { PolicyProblem } from './policy-problems.ts';

interface PublishPanelProps {
  policyId: string;
  versions: readonly PolicyVersion[];
  basedOn: PolicyDraftBody['basedOn'];
  definition: Tree;
  draft: Draft<PolicyDraftBody>;
  problems: readonly PolicyProblem[];
  problem: unknown;
  isPending: boolean;
  /** Whether the effect of exactly this was looked at. */
  isSeen: boolean;
  onShowEffect: () => void;
}

/** What differs from the version before, from when on and why, and the button that publishes it. */
export function PublishPanel(props: PublishPanelProps) {
  const {
    policyId,
    versions,
    basedOn,
    definition,
    draft,
    problems,
    problem,
    isPending,
    isSeen,
    onShowEffect,
  } = props;
  const form = useFormContext<PolicyEntries>();
  const errorOf = (name: string) => form.formState.errors[name]?.message as string | undefined;
  const isCopy = basedOn !== null && basedOn.policyId !== policyId;
  const copied = useQuery({ ...policyHistoryQuery(basedOn?.policyId ?? ''), enabled: isCopy });
  const before = (isCopy ? copied.data?.versions : versions)?.find(
    ({ version }) => version === basedOn?.version,
  );
  return (
    <Panel
      anchor={publishAnchors.changes}
      note={before && policyTexts.comparedWith(before.shortName || before.name, before.version)}
      title={policyTexts.changes}
    >
      {before ? (
        <PolicyDifferenceList after={definition} before={before.definition} />
      ) : (
        <p>{policyDraftTexts.noBase}</p>
      )}
      {problems.length > 0 && (
        <Notice title={policyDraftTexts.problems(problems.length)} tone="amber">
          <p>{policyDraftTexts.problemsNote}</p>
          <PolicyProblemList problems={problems} />
        </Notice>
      )}
      <div style={{ marginTop: 16 }}>
        <FieldGrid least={220}>
          <FormDayField help={policyTexts.firstDayHelp} label={policyTexts.firstDay} name="takesEffectOn" />
        </FieldGrid>
      </div>
      <TextInput
        {...form.register('changeNote')}
        description={policyTexts.changeNoteHelp}
        error={errorOf('changeNote')}
        label={policyTexts.changeNote}
        maxLength={300}
        mt="md"
      />
      <div style={{ marginTop: 16 }}>
        <ProblemNotice error={problem} />
      </div>
      <p className={classes.muted}>{isSeen ? policyTexts.effectSeen : policyTexts.effectUnseen}</p>
      <Group gap="sm" mt="md">
        {isSeen ? (
          <Button loading={isPending} type="submit">
            {policyTexts.publishNow}
          </Button>
        ) : (
          <Button disabled={problems.length > 0} onClick={onShowEffect}>
            {policyTexts.effectFirst}
          </Button>
        )}
        <LinkButton to="/policies" variant="default">
          {policyTexts.later}
        </LinkButton>
      </Group>
      <DraftLine draft={draft} texts={sharedDraftTexts('', draft.other?.savedByName ?? '')} />
    </Panel>
  );
}
