import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Target } from '#shared/domain/case.ts';
import { agents } from '#shared/domain/vocabulary.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { FieldGroup } from '../../components/field-group.tsx';
import { Panel } from '../../components/panel.tsx';
import { agentWords, sideWords } from '../../lib/texts/record-words.ts';
import classes from './block-form.module.css';
import { agentNotRecorded, type BlockForm, targetKey } from './block-form.ts';
import { blockTexts } from './texts.ts';
import { yesNoOptions } from './yes-no-options.ts';

/** The anaesthetic, how much of it at each target, and a steroid. */
export function InjectatePanel({ targets }: { targets: readonly Target[] }) {
  const form = useFormContext<BlockForm>();
  const { errors } = form.formState;
  return (
    <Panel title={blockTexts.injectate}>
      <div className={classes.fields}>
        <div className={classes.pair}>
          <NativeSelect
            {...form.register('agent')}
            label={blockTexts.agent}
            error={errors.agent?.message}
            data={[
              { value: '', label: blockTexts.chooseAgent, disabled: true },
              ...agents.map((value) => ({ value, label: agentWords[value] })),
              { value: agentNotRecorded, label: blockTexts.agentNotRecorded },
            ]}
          />
          <TextInput
            {...form.register('concentrationPercent')}
            label={blockTexts.concentration}
            placeholder="0.5"
            inputMode="decimal"
            autoComplete="off"
            error={errors.concentrationPercent?.message}
          />
        </div>
        {targets.length > 0 && <Volumes targets={targets} />}
        <div className={classes.pair}>
          <ChoiceField
            legend={blockTexts.steroid}
            options={yesNoOptions}
            registration={form.register('steroid')}
            error={errors.steroid?.message}
          />
          {form.watch('steroid') === 'yes' && (
            <TextInput
              {...form.register('steroidDetail')}
              label={blockTexts.steroidDetail}
              placeholder={blockTexts.steroidDetailHint}
              maxLength={120}
              autoComplete="off"
              error={errors.steroidDetail?.message}
            />
          )}
        </div>
      </div>
    </Panel>
  );
}

function Volumes({ targets }: { targets: readonly Target[] }) {
  const form = useFormContext<BlockForm>();
  const [all, setAll] = useState('');
  const { errors } = form.formState;
  const named = targets.map((target) => ({
    name: 'nerve' in target ? target.nerve : target.joint,
    side: target.side,
  }));

  function applyToAll() {
    for (const { name, side } of named) {
      form.setValue(`volumes.${targetKey(name, side)}`, all, { shouldDirty: true });
    }
    form.clearErrors('volumes');
  }

  return (
    <FieldGroup legend={blockTexts.volumes}>
      <p className={classes.hint}>{blockTexts.optional}</p>
      {named.length > 1 && (
        <div className={classes.all}>
          <TextInput
            aria-label={blockTexts.volumeAll}
            placeholder={blockTexts.volumeAll}
            inputMode="decimal"
            autoComplete="off"
            value={all}
            onChange={(event) => setAll(event.currentTarget.value)}
          />
          <Button variant="default" disabled={all.trim() === ''} onClick={applyToAll}>
            {blockTexts.volumeApply}
          </Button>
        </div>
      )}
      <div className={classes.volumes}>
        {named.map(({ name, side }) => {
          const key = targetKey(name, side);
          return (
            <TextInput
              key={key}
              {...form.register(`volumes.${key}`)}
              label={`${name} ${sideWords[side]}`}
              placeholder="0.5"
              inputMode="decimal"
              autoComplete="off"
              rightSection={blockTexts.volumeRead}
              error={errors.volumes?.[key]?.message}
            />
          );
        })}
      </div>
    </FieldGroup>
  );
}
