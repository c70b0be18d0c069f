import { Button, NativeSelect } from '@mantine/core';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { PolicySummary } from '#shared/contract/policies.ts';
import { joints, scales, sides } from '#shared/domain/vocabulary.ts';
import { FieldGrid } from '../../components/field-grid.tsx';
import { Panel } from '../../components/panel.tsx';
import { enabledPolicyOptions } from '../../lib/enabled-policy-options.ts';
import { calculatorTexts } from '../../lib/texts/calculator.ts';
import { scaleWords } from '../../lib/texts/record-words.ts';
import { BlockFields } from './block-fields.tsx';
import type { BlockEntries, CalculatorEntries } from './calculator-entries.ts';

interface CalculatorFormProps {
  policies: readonly PolicySummary[];
  onBlockAdded: () => BlockEntries;
}

const scaleOptions = scales.map((scale) => ({ value: scale, label: scaleWords[scale] }));

export function CalculatorForm({ policies, onBlockAdded }: CalculatorFormProps) {
  const form = useFormContext<CalculatorEntries>();
  const blocks = useFieldArray({ control: form.control, name: 'blocks' });
  return (
    <>
      <Panel>
        <NativeSelect
          {...form.register('policyId')}
          data={enabledPolicyOptions(policies, form.getValues('policyId'))}
          error={form.formState.errors.policyId?.message}
          key={policies.length}
          label={calculatorTexts.policy}
          mb="md"
        />
        <FieldGrid least={140}>
          <NativeSelect {...form.register('joint')} data={[...joints]} label={calculatorTexts.joint} />
          <NativeSelect {...form.register('side')} data={[...sides]} label={calculatorTexts.side} />
          <NativeSelect {...form.register('scale')} data={scaleOptions} label={calculatorTexts.scale} />
        </FieldGrid>
      </Panel>
      {blocks.fields.map(({ id }, index) => (
        <BlockFields
          index={index}
          key={id}
          {...(blocks.fields.length > 1 && { onRemove: () => blocks.remove(index) })}
        />
      ))}
      {blocks.fields.length < 2 && (
        <div>
          <Button onClick={() => blocks.append(onBlockAdded(), { shouldFocus: false })} variant="default">
            {calculatorTexts.addBlock}
          </Button>
        </div>
      )}
    </>
  );
}
