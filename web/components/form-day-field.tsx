import { useController } from 'react-hook-form';
import { DayField, type DayFieldProps } from './day-field.tsx';

interface FormDayFieldProps extends Pick<DayFieldProps, 'label' | 'help' | 'isBirth'> {
  /** Its name in the form around it. */
  name: string;
}

/** A day of the form around it. */
export function FormDayField({ name, ...shown }: FormDayFieldProps) {
  const { field, fieldState } = useController({ name });
  return (
    <DayField
      {...shown}
      value={String(field.value ?? '')}
      onValue={field.onChange}
      error={fieldState.error?.message}
      inputRef={field.ref}
      onBlur={field.onBlur}
    />
  );
}
