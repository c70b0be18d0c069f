import { TextInput } from '@mantine/core';
import { type ReactNode, type Ref, useRef, useState } from 'react';
import type { DateOrder } from '#shared/contract/record-vocabulary.ts';
import { birthDateProblem } from '#shared/domain/birth-date.ts';
import { ageOn, formatDay } from '../lib/format.ts';
import { useSession } from '../lib/session.ts';
import { dayTexts } from '../lib/texts/days.ts';
import { useToday } from '../lib/today.ts';
import { readTypedDay, type TypedDay, weekdayOf } from '../lib/typed-day.ts';
import classes from './day-field.module.css';

export interface DayFieldProps {
  label: string;
  /** 2026-11-23, or what was typed where that is no day. */
  value: string;
  onValue: (value: string) => void;
  error?: ReactNode;
  help?: ReactNode;
  /** A day of birth is read back with the age. */
  isBirth?: boolean;
  /** Where the focus is put when this field is wrong. */
  inputRef?: Ref<HTMLInputElement>;
  onBlur?: () => void;
}

/** A day, typed with its month in letters and read back with its weekday; the platform's calendar is one tap away. */
export function DayField(props: DayFieldProps) {
  const { label, value, onValue, error, help, isBirth = false, inputRef, onBlur } = props;
  const today = useToday();
  const { clinic } = useSession();
  // One order for as long as the field is open: what is typed already is not turned round when the clinic chooses another.
  const [dateOrder] = useState(clinic.dateOrder);
  const [typed, setTyped] = useState({ text: '', value: '' });
  const [isTyping, setIsTyping] = useState(false);
  const text = typed.value === value ? typed.text : shownOf(value, today, dateOrder);
  const read = readTypedDay(text, today, dateOrder);
  const day = read !== null && 'day' in read ? read.day : null;
  const problem = problemOf(read, isBirth ? today : null);
  const shownProblem = isTyping ? null : problem;

  function type(text: string) {
    const read = readTypedDay(text, today, dateOrder);
    const next = read !== null && 'day' in read ? read.day : text.trim();
    setTyped({ text, value: next });
    setIsTyping(true);
    onValue(next);
  }

  return (
    <TextInput
      ref={inputRef}
      label={label}
      description={
        <>
          <span className={classes.read} role="status">
            {day === null
              ? shownProblem === null && (isBirth ? dayTexts.birthHint : dayTexts.hint)(dateOrder)
              : readBack(day, isBirth ? today : null)}
          </span>
          {help && <span className={classes.help}>{help}</span>}
        </>
      }
      error={problem === null ? error : shownProblem}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      maw={420}
      maxLength={40}
      rightSectionWidth="auto"
      rightSection={<CalendarButton day={day ?? ''} onDay={onValue} />}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && setIsTyping(false)}
      onBlur={() => {
        setIsTyping(false);
        setTyped({ text: shownOf(value, today, dateOrder), value });
        onBlur?.();
      }}
    />
  );
}

/** The platform's own calendar, beside the field it fills. */
function CalendarButton({ day, onDay }: { day: string; onDay: (day: string) => void }) {
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <span className={classes.place}>
      <button
        type="button"
        className={classes.button}
        aria-label={dayTexts.calendar}
        title={dayTexts.calendar}
        onClick={() => calendar.current?.showPicker()}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M3.5 5.5h13v11h-13zM3.5 9h13M7 3v4M13 3v4" />
        </svg>
      </button>
      {/* Never seen and never reached: it writes days in the browser's own order. */}
      <input
        ref={calendar}
        type="date"
        className={classes.calendar}
        aria-hidden="true"
        tabIndex={-1}
        value={day}
        onChange={(event) => event.currentTarget.value !== '' && onDay(event.currentTarget.value)}
      />
    </span>
  );
}

function shownOf(value: string, today: string, order: DateOrder | null): string {
  const read = readTypedDay(value, today, order);
  return read !== null && 'day' in read && read.day === value ? formatDay(value) : value;
}

/** Why what is typed is no day, or on this day no day of birth. */
function problemOf(read: TypedDay, today: string | null): string | null {
  if (read === null) return null;
  if ('problem' in read) return read.problem;
  return today === null ? null : (birthDateProblem(read.day, today)?.message ?? null);
}

function readBack(day: string, today: string | null): string {
  const words = dayTexts.readBack(weekdayOf(day), formatDay(day));
  return today !== null && day <= today ? dayTexts.born(words, ageOn(day, today)) : words;
}
