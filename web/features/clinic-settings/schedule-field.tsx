import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatElapsed } from '../../lib/format.ts';
import classes from './clinic-settings.module.css';
import { type PresetName, presetOf, schedulePresets, withTime } from './schedule-times.ts';
import { clinicTexts as texts } from './texts.ts';

interface ScheduleFieldProps {
  minutes: readonly number[];
  onChange: (minutes: readonly number[]) => void;
  error: string | undefined;
}

/** The times at which scores are due: each can go, another can come, always in order. */
export function ScheduleField({ minutes, onChange, error }: ScheduleFieldProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const preset = presetOf(minutes);
  const presetOptions = Object.entries(texts.presetWords).map(([value, label]) => ({ value, label }));

  function add() {
    const next = withTime(minutes, typed);
    if ('problem' in next) return setProblem(next.problem);
    setProblem(null);
    setTyped('');
    onChange(next);
  }

  return (
    <div className={classes.schedule}>
      <NativeSelect
        data={[...(preset === null ? [{ value: '', label: texts.custom }] : []), ...presetOptions]}
        label={texts.presets}
        maw={420}
        onChange={(event) => {
          const name = event.currentTarget.value as PresetName | '';
          if (name !== '') onChange(schedulePresets[name]);
        }}
        value={preset ?? ''}
      />
      <ol className={classes.times}>
        <li className={classes.time}>{texts.before}</li>
        {minutes.map((minute) => (
          <li className={classes.time} key={minute}>
            <span>{formatElapsed(minute)}</span>
            <Button
              aria-label={texts.removeNamed(formatElapsed(minute))}
              disabled={minutes.length === 1}
              onClick={() => onChange(minutes.filter((each) => each !== minute))}
              size="sm"
              variant="default"
            >
              {texts.remove}
            </Button>
          </li>
        ))}
      </ol>
      <Group align="flex-start" gap="sm">
        <TextInput
          error={problem ?? error}
          inputMode="numeric"
          label={texts.addUnit}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
          value={typed}
        />
        <Button className={classes.add ?? ''} onClick={add} variant="default">
          {texts.add}
        </Button>
      </Group>
    </div>
  );
}
