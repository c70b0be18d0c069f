import { Button, NativeSelect } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { agents, procedures, sedationLevels } from '#shared/domain/vocabulary.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { FieldGrid } from '../../components/field-grid.tsx';
import { FormDayField } from '../../components/form-day-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { calculatorTexts as texts } from '../../lib/texts/calculator.ts';
import { agentWords, procedureWords, sedationWords } from '../../lib/texts/record-words.ts';
import classes from './calculator.module.css';
import type { CalculatorEntries } from './calculator-entries.ts';
import { ScoreFields } from './score-fields.tsx';

const procedureOptions = procedures.map((value) => ({ value, label: procedureWords[value] }));
const agentOptions = [
  ...agents.map((value) => ({ value, label: agentWords[value] })),
  { value: '', label: texts.agentNotRecorded },
];
const sedationOptions = sedationLevels.map((value) => ({ value, label: sedationWords[value] }));
const yesNo = [
  { value: 'yes', label: texts.yes },
  { value: 'no', label: texts.no },
];

/** One block: what was done and the scores around it. */
export function BlockFields({ index, onRemove }: { index: number; onRemove?: () => void }) {
  const form = useFormContext<CalculatorEntries>();
  const name = `blocks.${index}` as const;
  return (
    <Panel
      actions={
        onRemove && (
          <Button onClick={onRemove} size="xs" variant="default">
            {texts.removeBlock}
          </Button>
        )
      }
      title={texts.block(index + 1)}
    >
      <FieldGrid least={180}>
        <NativeSelect
          {...form.register(`${name}.procedure`)}
          data={procedureOptions}
          label={texts.procedure}
        />
        <FormDayField label={texts.day} name={`${name}.day`} />
        <NativeSelect {...form.register(`${name}.agent`)} data={agentOptions} label={texts.agent} />
      </FieldGrid>
      <ScoreFields block={index} />
      <details className={classes.more}>
        <summary className={classes.summary}>{texts.more}</summary>
        <div className={classes.moreFields}>
          <NativeSelect
            {...form.register(`${name}.sedation`)}
            data={sedationOptions}
            label={texts.sedation}
            maw={240}
          />
          <ChoiceField
            legend={texts.steroid}
            options={yesNo}
            registration={form.register(`${name}.steroid`)}
          />
          <ChoiceField
            legend={texts.function}
            options={[...yesNo, { value: 'not_recorded', label: texts.notRecorded }]}
            registration={form.register(`${name}.functionRestored`)}
          />
        </div>
      </details>
    </Panel>
  );
}
