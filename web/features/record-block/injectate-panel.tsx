import { NativeSelect, TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import type { PreparationPolicy } from '#shared/contract/block-preparation.ts';
import type { Target } from '#shared/domain/case.ts';
import { agents, type Procedure } from '#shared/domain/vocabulary.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { agentWords } from '../../lib/texts/record-words.ts';
import { AmountField } from './amount-field.tsx';
import { amountIn, concentrationLimits, volumeLimits } from './amount-text.ts';
import classes from './block-form.module.css';
import { agentNotRecorded, type BlockForm, targetKey } from './block-form.ts';
import { ConfirmGroup, ConfirmMark } from './copied-context.tsx';
import { AgentWindow, DoseLines, milligramsPerMl } from './dose-lines.tsx';
import { previewTexts } from './preview-texts.ts';
import { comparativeNote } from './session-notes.ts';
import { blockTexts } from './texts.ts';
import { VolumeFields } from './volume-fields.tsx';
import { yesNoOptions } from './yes-no-options.ts';

interface InjectatePanelProps {
  targets: readonly Target[];
  procedure: Procedure | null;
  /** The episode's own, once it is there. */
  policy: PreparationPolicy | undefined;
  /** The last block of the episode. */
  before: Parameters<typeof comparativeNote>[1];
}

/** The anaesthetic, how much of it at each target, and a steroid. */
export function InjectatePanel({ targets, procedure, policy, before }: InjectatePanelProps) {
  const form = useFormContext<BlockForm>();
  const { errors } = form.formState;
  const [typedAgent, typedConcentration, volumes] = form.watch(['agent', 'concentrationPercent', 'volumes']);
  const agent = agents.find((each) => each === typedAgent) ?? null;
  const concentrationPercent = amountIn(typedConcentration, concentrationLimits);
  const comparative = comparativeNote(policy, before, agent);
  const named = targets.map((target) => {
    const name = 'nerve' in target ? target.nerve : target.joint;
    const volume = volumes[targetKey(name, target.side)] ?? '';
    return { name, side: target.side, volumeMl: amountIn(volume, volumeLimits) };
  });
  return (
    <Panel
      title={blockTexts.injectate}
      actions={<ConfirmGroup fields={['agent', 'concentrationPercent', 'volumes', 'steroid']} />}
    >
      <div className={classes.fields}>
        <div className={classes.pair}>
          <div>
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
            <ConfirmMark field="agent" />
            <AgentWindow agent={agent} policy={policy} />
            {comparative && (
              <p className={classes.comparative} data-tone={comparative.tone} role="status">
                {comparative.sentence}
              </p>
            )}
          </div>
          <div>
            <AmountField
              name="concentrationPercent"
              label={blockTexts.concentration}
              unit="%"
              limits={concentrationLimits}
            />
            <ConfirmMark field="concentrationPercent" />
            {concentrationPercent !== null && agent !== 'saline' && (
              <p className={classes.below}>
                {previewTexts.strength(String(concentrationPercent), milligramsPerMl(concentrationPercent))}
              </p>
            )}
          </div>
        </div>
        {named.length > 0 && (
          <div>
            <VolumeFields targets={named} />
            <ConfirmMark field="volumes" />
            <DoseLines
              agent={agent}
              concentrationPercent={concentrationPercent}
              targets={named}
              procedure={procedure}
            />
          </div>
        )}
        <div className={classes.pair}>
          <div>
            <ChoiceField
              legend={blockTexts.steroid}
              options={yesNoOptions}
              registration={form.register('steroid')}
              error={errors.steroid?.message}
            />
            <ConfirmMark field="steroid" />
          </div>
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
