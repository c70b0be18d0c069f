import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import { guidances } from '#shared/contract/record-vocabulary.ts';
import { sedationLevels, vascularUptakes } from '#shared/domain/vocabulary.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { operatorsQuery } from '../../lib/list-operators.ts';
import { guidanceWords, sedationWords, vascularUptakeWords } from '../../lib/texts/record-words.ts';
import classes from './block-form.module.css';
import type { BlockForm } from './block-form.ts';
import { ConfirmGroup, ConfirmMark } from './copied-context.tsx';
import { blockTexts } from './texts.ts';
import { yesNoOptions } from './yes-no-options.ts';

/** How the block was done: guidance, contrast, and what can confound its result. */
export function ConductPanel() {
  const form = useFormContext<BlockForm>();
  const operators = useQuery(operatorsQuery);
  const { errors } = form.formState;
  const choices = [
    ['guidance', blockTexts.guidance, guidances.map((value) => ({ value, label: guidanceWords[value] }))],
    ['contrast', blockTexts.contrast, yesNoOptions],
    [
      'vascularUptake',
      blockTexts.vascularUptake,
      vascularUptakes.map((value) => ({ value, label: vascularUptakeWords[value] })),
    ],
    [
      'sedation',
      blockTexts.sedation,
      sedationLevels.map((value) => ({ value, label: sedationWords[value] })),
    ],
    ['opioid', blockTexts.opioid, yesNoOptions],
  ] as const;
  return (
    <Panel
      title={blockTexts.conduct}
      actions={<ConfirmGroup fields={['guidance', 'contrast', 'sedation', 'opioid']} />}
    >
      <div className={classes.pair}>
        {choices.map(([name, legend, options]) => (
          <div key={name}>
            <ChoiceField
              legend={legend}
              options={options}
              registration={form.register(name)}
              error={errors[name]?.message}
            />
            {name !== 'vascularUptake' && <ConfirmMark field={name} />}
          </div>
        ))}
        <ProblemNotice error={operators.error} onRetry={() => void operators.refetch()} />
        <NativeSelect
          {...form.register('operatorId')}
          key={operators.data ? 'there' : 'loading'}
          label={blockTexts.operator}
          error={errors.operatorId?.message}
          maw={340}
          data={[
            { value: '', label: blockTexts.chooseOperator, disabled: true },
            ...(operators.data?.operators ?? []).map(({ id, displayName }) => ({
              value: id,
              label: displayName,
            })),
          ]}
        />
      </div>
    </Panel>
  );
}
