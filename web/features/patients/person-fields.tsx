import { NativeSelect, TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import type { RecordPatientRequest } from '#shared/contract/patients.ts';
import { sexes } from '#shared/contract/record-vocabulary.ts';
import { FieldGrid } from '../../components/field-grid.tsx';
import { FormDayField } from '../../components/form-day-field.tsx';
import { patientTexts } from '../../lib/texts/patients.ts';

export const personFields = ['identifier', 'familyName', 'givenName', 'birthDate', 'sex'] as const;
const sexOptions = sexes.map((sex) => ({ value: sex, label: patientTexts.sexOptions[sex] }));

/** Who a patient is; stands inside a form of these fields. */
export function PersonFields() {
  const { register, formState } = useFormContext<RecordPatientRequest>();
  const { errors } = formState;
  return (
    <>
      <FieldGrid least={180}>
        <TextInput
          {...register('familyName')}
          error={errors.familyName?.message}
          label={patientTexts.familyName}
        />
        <TextInput
          {...register('givenName')}
          error={errors.givenName?.message}
          label={patientTexts.givenName}
        />
        <FormDayField isBirth label={patientTexts.birthDate} name="birthDate" />
        <NativeSelect
          {...register('sex')}
          data={sexOptions}
          error={errors.sex?.message}
          label={patientTexts.sex}
        />
      </FieldGrid>
      <TextInput
        {...register('identifier')}
        description={patientTexts.identifierHelp}
        error={errors.identifier?.message}
        label={patientTexts.identifier}
      />
    </>
  );
}
