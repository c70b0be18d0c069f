import { TextInput } from '@mantine/core';
import { type FieldPath, get, useFormContext } from 'react-hook-form';
import { type AmountLimits, readAmount } from './amount-text.ts';
import type { BlockForm } from './block-form.ts';

interface AmountFieldProps {
  name: FieldPath<BlockForm>;
  label: string;
  unit: string;
  limits: AmountLimits;
}

/** A typed amount with its unit: what is wrong with it is said when the field is left, and `0.50` is written `0.5`. */
export function AmountField({ name, label, unit, limits }: AmountFieldProps) {
  const form = useFormContext<BlockForm>();
  const error: { message?: string } | undefined = get(form.formState.errors, name);

  function look(text: string) {
    const read = readAmount(text, limits);
    if ('problem' in read) return form.setError(name, { message: read.problem });
    form.clearErrors(name);
    const written = read.value === null ? '' : String(read.value);
    if (text !== '' && written !== text) form.setValue(name, written, { shouldDirty: true });
  }

  return (
    <TextInput
      {...form.register(name, { onBlur: (event: { target: { value: string } }) => look(event.target.value) })}
      label={label}
      placeholder="0.5"
      inputMode="decimal"
      autoComplete="off"
      maxLength={12}
      rightSection={unit}
      error={error?.message}
    />
  );
}
