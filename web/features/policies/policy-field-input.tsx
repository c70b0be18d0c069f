import { Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { FormDayField } from '../../components/form-day-field.tsx';
import { policyTexts } from '../../lib/texts/policies.ts';
import classes from './policies.module.css';
import { entryName, type PolicyEntries } from './policy-entries.ts';
import type { PolicyField } from './policy-fields.ts';

/** One field of the policy form, by its kind. */
export function PolicyFieldInput({ field }: { field: PolicyField }) {
  const form = useFormContext<PolicyEntries>();
  const name = entryName(field.path);
  const registration = form.register(name);
  const error = form.formState.errors[name]?.message as string | undefined;
  const shown = field.when ? form.watch(entryName(field.when.path)) === field.when.is : true;
  if (!shown) return null;
  if (field.kind === 'flag') {
    return <Checkbox {...registration} error={error} label={field.label} className={classes.flag} />;
  }
  if (field.kind === 'choices') {
    return (
      <Checkbox.Group
        error={error}
        label={field.label}
        onChange={(value) => form.setValue(name, value, { shouldDirty: true })}
        value={form.watch(name) as string[]}
      >
        <Stack gap="xs" mt={6}>
          {field.options?.map(({ value, label }) => (
            <Checkbox key={value} label={label} value={value} />
          ))}
        </Stack>
      </Checkbox.Group>
    );
  }
  if (field.kind === 'choice' || field.kind === 'numberChoice') {
    return (
      <NativeSelect
        {...registration}
        data={[...(field.options ?? [])]}
        description={field.help}
        error={error}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        label={field.label}
      />
    );
  }
  if (field.kind === 'lines') {
    return (
      <Textarea
        {...registration}
        autosize
        description={policyTexts.listHelp}
        error={error}
        label={field.label}
        maxRows={10}
        minRows={3}
      />
    );
  }
  if (field.kind === 'day') {
    return <FormDayField label={field.label} name={name} />;
  }
  const isNumber = field.kind === 'whole' || field.kind === 'number';
  return (
    <TextInput
      {...registration}
      description={field.help}
      error={error}
      inputMode={isNumber ? 'decimal' : 'text'}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      label={field.unit ? `${field.label} (${field.unit})` : field.label}
    />
  );
}
