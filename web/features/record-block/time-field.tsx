import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayField } from '../../components/day-field.tsx';
import { FieldGroup } from '../../components/field-group.tsx';
import { minutesAfter } from '../../lib/clinic-time.ts';
import { dayOf, formatDayOf, formatTime, withOffset } from '../../lib/format.ts';
import { serverNow } from '../../lib/server-clock.ts';
import { useSession } from '../../lib/session.ts';
import { useToday } from '../../lib/today.ts';
import classes from './block-form.module.css';
import { blockTexts } from './texts.ts';
import { typedInstant } from './typed-time.ts';

interface TimeFieldProps {
  /** With the clinic's offset at that time; '' while there is none. */
  performedAt: string;
  onPerformedAt: (performedAt: string) => void;
  error: string | undefined;
}

type Way = 'now' | 'ten_ago' | 'other' | null;

/** When the last needle was out: now, ten minutes ago, or a day and a time on the clinic's clock. */
export function TimeField({ performedAt, onPerformedAt, error }: TimeFieldProps) {
  const { timeZone } = useSession().clinic;
  const today = useToday();
  // A form that begins with a time, from its draft, shows that time.
  const [way, setWay] = useState<Way>(performedAt === '' ? null : 'other');
  const [typed, setTyped] = useState(
    performedAt === ''
      ? { day: today, time: '' }
      : { day: dayOf(performedAt, timeZone), time: formatTime(performedAt, timeZone) },
  );
  const [problem, setProblem] = useState<string | null>(null);

  function choose(next: Way) {
    setWay(next);
    setProblem(null);
    if (next === 'other') return onPerformedAt('');
    onPerformedAt(withOffset(minutesAfter(serverNow(), next === 'now' ? 0 : -10), timeZone));
  }

  function type(next: typeof typed) {
    setTyped(next);
    const instant = typedInstant(next.time, next.day, serverNow(), timeZone);
    const isFuture = instant !== null && instant.getTime() > serverNow().getTime();
    setProblem(
      isFuture
        ? blockTexts.timeFuture
        : instant === null && next.time.length >= 5
          ? blockTexts.timeWrong
          : null,
    );
    onPerformedAt(instant === null || isFuture ? '' : withOffset(instant, timeZone));
  }

  const ways = [
    ['now', blockTexts.timeNow],
    ['ten_ago', blockTexts.timeTenAgo],
    ['other', blockTexts.timeOther],
  ] as const;
  return (
    <FieldGroup
      id="performedAt"
      legend={blockTexts.time}
      error={problem ?? (performedAt === '' ? error : undefined)}
    >
      <Group gap={8} align="flex-start">
        {ways.map(([value, label]) => (
          <Button
            key={value}
            variant={way === value ? 'light' : 'default'}
            aria-pressed={way === value}
            onClick={() => choose(value)}
          >
            {label}
          </Button>
        ))}
      </Group>
      {way === 'other' && (
        <div className={classes.when}>
          <DayField label={blockTexts.timeDay} value={typed.day} onValue={(day) => type({ ...typed, day })} />
          <TextInput
            label={blockTexts.timeClock}
            description={blockTexts.timeClockHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="off"
            maxLength={8}
            maw={220}
            value={typed.time}
            onChange={(event) => type({ ...typed, time: event.currentTarget.value })}
          />
        </div>
      )}
      {performedAt !== '' && (
        <p className={classes.timeRead} role="status">
          {blockTexts.timeRead(
            formatTime(performedAt, timeZone),
            formatDayOf(performedAt, timeZone),
            timeZone,
          )}
        </p>
      )}
    </FieldGroup>
  );
}
