import { NativeSelect } from '@mantine/core';
import { type DateOrder, dateOrders } from '#shared/contract/record-vocabulary.ts';
import { clinicTexts as texts } from './texts.ts';

interface DateOrderFieldProps {
  order: DateOrder | null;
  onChange: (order: DateOrder | null) => void;
}

const options = ['none' as const, ...dateOrders].map((value) => ({
  value,
  label: texts.dateOrderWords[value],
}));

/** In which order the clinic types the digits of a date, each with an example; none is an answer too. */
export function DateOrderField({ order, onChange }: DateOrderFieldProps) {
  return (
    <NativeSelect
      data={options}
      description={texts.dateOrderHelp}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      label={texts.dateOrder}
      maw={520}
      onChange={({ currentTarget: { value } }) => onChange(dateOrders.find((each) => each === value) ?? null)}
      value={order ?? 'none'}
    />
  );
}
