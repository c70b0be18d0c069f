import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { DayField } from '../../components/day-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { publishAnchors } from '../../lib/go-to-anchor.ts';
import { policiesQuery } from '../../lib/list-policies.ts';
import { sameContent } from '../../lib/same-content.ts';
import { effectTexts } from '../../lib/texts/policy-effect.ts';
import { EffectProgressBar } from './effect-progress-bar.tsx';
import { EffectResult } from './effect-result.tsx';
import classes from './policy-effect.module.css';
import type { Tree } from './policy-entries.ts';
import { usePolicyEffect } from './use-policy-effect.ts';

/** For what stands elsewhere on the screen and needs the effect seen. */
export interface ShownEffect {
  /** Brings it before the reader and asks for it. */
  show(): void;
}

interface EffectPanelProps {
  policyId: string;
  /** What would judge; null: it does not read yet. */
  definition: Tree | null;
  /** The policy it is compared with at first; null: the first there is. */
  comparedWith: string | null;
  /** It judges already: beside itself nothing would change. */
  judgesAlready?: boolean;
  /** Told of each definition whose whole effect is shown. */
  onSeen?: (definition: Tree) => void;
  ref?: Ref<ShownEffect>;
}

/** What a policy would change in the episodes recorded so far, asked for in a time and beside a policy of one's choice. */
export function EffectPanel(props: EffectPanelProps) {
  const { policyId, definition, comparedWith, judgesAlready = false, onSeen, ref } = props;
  const policies = useQuery(policiesQuery).data?.policies ?? [];
  const options = policies
    .filter((policy) => !judgesAlready || policy.policyId !== policyId)
    .map((policy) => ({
      value: policy.policyId,
      label: policy.policyId === policyId ? effectTexts.itself : policy.shortName || policy.name,
    }));
  const nameOf = (id: string) => policies.find((policy) => policy.policyId === id)?.shortName ?? id;
  const [chosen, setChosen] = useState(comparedWith);
  const other = chosen ?? options[0]?.value ?? policyId;
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const { state, look, cancel } = usePolicyEffect(policyId);
  const isCurrent = state.kind === 'done' && sameContent(state.request.definition, definition);

  async function ask(asked: Tree) {
    const request = { definition: asked, comparedWith: other, ...(from && { from }), ...(to && { to }) };
    if (await look(request)) onSeen?.(asked);
  }

  const place = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({
    show: () => {
      place.current?.scrollIntoView({ block: 'start' });
      place.current?.focus({ preventScroll: true });
      if (definition !== null && state.kind !== 'running') void ask(definition);
    },
  }));

  return (
    <Panel
      anchor={publishAnchors.effect}
      note={effectTexts.note}
      title={judgesAlready ? effectTexts.besideTitle : effectTexts.title}
    >
      <div className={classes.range} ref={place} tabIndex={-1}>
        <NativeSelect
          data={options}
          label={effectTexts.comparedWith}
          onChange={(event) => setChosen(event.currentTarget.value)}
          value={other}
        />
        <DayField label={effectTexts.from} onValue={setFrom} value={from} />
        <DayField label={effectTexts.to} onValue={setTo} value={to} />
      </div>
      {state.kind === 'running' ? (
        <EffectProgressBar onCancel={cancel} progress={state.progress} />
      ) : (
        <Button
          disabled={definition === null}
          onClick={() => definition && void ask(definition)}
          variant={isCurrent ? 'default' : 'light'}
        >
          {state.kind === 'done' && !isCurrent ? effectTexts.lookAgain : effectTexts.look}
        </Button>
      )}
      <div className={classes.found} aria-live="polite">
        {definition === null && <Notice tone="amber">{effectTexts.unreadable}</Notice>}
        {state.kind === 'cancelled' && <Notice>{effectTexts.cancelled}</Notice>}
        {state.kind === 'failed' && <ProblemNotice error={state.error} />}
        {state.kind === 'done' && (
          <>
            {!judgesAlready && (
              <Notice tone={isCurrent ? 'blue' : 'amber'}>
                {isCurrent ? effectTexts.upToDate : effectTexts.outOfDate}
              </Notice>
            )}
            <EffectResult
              comparedName={nameOf(state.found.effect.comparedWith.policyId)}
              found={state.found}
              heading={judgesAlready ? effectTexts.otherThis : effectTexts.beforeAfter}
            />
          </>
        )}
      </div>
    </Panel>
  );
}
