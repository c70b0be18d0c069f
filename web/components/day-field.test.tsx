import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DateOrder } from '#shared/contract/record-vocabulary.ts';
import type { Session } from '#shared/contract/session.ts';
import { hearServerTime } from '../lib/server-clock.ts';
import { sessionQuery } from '../lib/session.ts';
import { DayField } from './day-field.tsx';

beforeEach(() =>
  hearServerTime('Mon, 23 Nov 2026 18:00:00 GMT', {
    stopwatchMs: performance.now(),
    deviceMs: Date.now(),
  }),
);
afterEach(cleanup);

function Form({ told, begin }: { told: (value: string) => void; begin: string }) {
  const [value, setValue] = useState(begin);
  const tell = (next: string) => {
    told(next);
    setValue(next);
  };
  return <DayField isBirth error="Fill this in." label="Date of birth" onValue={tell} value={value} />;
}

function open(begin = '', dateOrder: DateOrder | null = null) {
  const queries = new QueryClient();
  queries.setQueryData(sessionQuery.queryKey, {
    clinic: { timeZone: 'UTC', dateOrder },
  } as unknown as Session);
  const told = vi.fn();
  render(
    <QueryClientProvider client={queries}>
      <MantineProvider>
        <Form begin={begin} told={told} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { told, field: screen.getByLabelText<HTMLInputElement>('Date of birth') };
}

it('When a day is typed in words, then the form hears it and it is read back with weekday and age', () => {
  const { told, field } = open();
  fireEvent.change(field, { target: { value: '5 apr 1968' } });
  expect(told).toHaveBeenLastCalledWith('1968-04-05');
  expect(screen.getByRole('status').textContent).toBe('Friday, 05-Apr-1968 · 58 y');
  expect(field.value).toBe('5 apr 1968');
  fireEvent.blur(field);
  expect(field.value).toBe('05-Apr-1968');
});

it('When the digits can be two days, then leaving the field says so and what was typed stays', () => {
  const { told, field } = open();
  fireEvent.change(field, { target: { value: '05/04/1968' } });
  expect(screen.queryByText(/write the month in letters/)).toBeNull();
  fireEvent.blur(field);
  expect(screen.getByText(/05-Apr-1968 or 04-May-1968: write the month in letters/)).not.toBeNull();
  expect(field.value).toBe('05/04/1968');
  expect(told).toHaveBeenLastCalledWith('05/04/1968');
});

it('When the clinic types the day first, then digits are read so and read back in letters', () => {
  const { told, field } = open('', 'day_first');
  expect(screen.getByRole('status').textContent).toBe('As 05-Apr-1968 or 05/04/1968');
  fireEvent.change(field, { target: { value: '05/04/1968' } });
  expect(told).toHaveBeenLastCalledWith('1968-04-05');
  expect(screen.getByRole('status').textContent).toBe('Friday, 05-Apr-1968 · 58 y');
  fireEvent.blur(field);
  expect(field.value).toBe('05-Apr-1968');
});

it('When digits are no day in the order of the clinic, then they are not turned round', () => {
  const { told, field } = open('', 'day_first');
  fireEvent.change(field, { target: { value: '04/25/1968' } });
  fireEvent.blur(field);
  expect(screen.getByText(/is no day with the day first, as this clinic types dates/)).not.toBeNull();
  expect(told).toHaveBeenLastCalledWith('04/25/1968');
});

it('When the form refuses an empty day, then its own sentence stands there', () => {
  open();
  expect(screen.getByText('Fill this in.')).not.toBeNull();
});

it('When a form begins with a day, or with what was typed in its draft, then the field shows it', () => {
  expect(open('1968-04-05').field.value).toBe('05-Apr-1968');
  cleanup();
  expect(open('5 apr').field.value).toBe('5 apr');
  expect(screen.getByText(/Add the year/)).not.toBeNull();
});

it('When a day of birth is to come, or nobody is so old, then leaving the field says so and what was typed stays', () => {
  const { told, field } = open();
  fireEvent.change(field, { target: { value: '24-Nov-2026' } });
  expect(screen.queryByText('A patient was born today or earlier.')).toBeNull();
  fireEvent.blur(field);
  expect(screen.getByText('A patient was born today or earlier.')).not.toBeNull();
  fireEvent.change(field, { target: { value: '5 apr 1850' } });
  fireEvent.blur(field);
  expect(screen.getByText('Check the year: nobody is older than 120.')).not.toBeNull();
  expect(field.value).toBe('05-Apr-1850');
  fireEvent.change(field, { target: { value: '5 apr 1950' } });
  fireEvent.blur(field);
  expect(screen.queryByText(/Check the year/)).toBeNull();
  expect(told).toHaveBeenLastCalledWith('1950-04-05');
});

it('When nothing is typed of a day of birth, then the hint shows one, in the order the clinic types', () => {
  open();
  expect(screen.getByRole('status').textContent).toBe('As 05-Apr-1968');
  cleanup();
  open('', 'month_first');
  expect(screen.getByRole('status').textContent).toBe('As 05-Apr-1968 or 04/05/1968');
});
