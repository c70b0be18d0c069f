import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDay } from '../../lib/format.ts';
import { transcriptionTexts } from './transcription-texts.ts';

interface PaperDayFieldProps {
  /** Days as 2026-11-23. */
  blockDay: string;
  today: string;
  onIsRight: (isRight: boolean) => void;
}

/** The date that stands on the paper, typed and never filled in: a sheet of another day is of another block or patient. */
export function PaperDayField({ blockDay, today, onIsRight }: PaperDayFieldProps) {
  const [day, setDay] = useState('');
  return (
    <TextInput
      type="date"
      label={transcriptionTexts.paperDay}
      description={transcriptionTexts.paperDayHint(formatDay(blockDay))}
      error={day !== '' && day !== blockDay ? transcriptionTexts.paperDayWrong(formatDay(blockDay)) : null}
      max={today}
      maw={420}
      value={day}
      onChange={(event) => {
        setDay(event.currentTarget.value);
        onIsRight(event.currentTarget.value === blockDay);
      }}
    />
  );
}
