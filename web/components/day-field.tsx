import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { formatDay } from '../lib/format.ts';

interface DayFieldProps {
  label: string;
  registration: UseFormRegisterReturn;
  /** What stands in the field, 2026-11-23; read back with the month as a word. */
  value: string;
  error?: ReactNode;
  help?: string;
}

/** A day. Browsers write days in their own order, so the chosen day is read back as 23-Nov-2026. */
export function DayField({ label, registration, value, error, help }: DayFieldProps) {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : undefined;
  return (
    <TextInput
      {...registration}
      description={[day, help].filter(Boolean).join('. ') || undefined}
      error={error}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      label={label}
      type="date"
    />
  );
}
