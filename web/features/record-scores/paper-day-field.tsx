import { useState } from 'react';
import { DayField } from '../../components/day-field.tsx';
import { formatDay } from '../../lib/format.ts';
import { transcriptionTexts } from './transcription-texts.ts';

interface PaperDayFieldProps {
  /** Days as 2026-11-23. */
  blockDay: string;
  onIsRight: (isRight: boolean) => void;
}

/** The date that stands on the paper, typed and never filled in: a sheet of another day is of another block or patient. */
export function PaperDayField({ blockDay, onIsRight }: PaperDayFieldProps) {
  const [day, setDay] = useState('');
  return (
    <DayField
      label={transcriptionTexts.paperDay}
      help={transcriptionTexts.paperDayHint(formatDay(blockDay))}
      error={day !== '' && day !== blockDay ? transcriptionTexts.paperDayWrong(formatDay(blockDay)) : null}
      value={day}
      onValue={(value) => {
        setDay(value);
        onIsRight(value === blockDay);
      }}
    />
  );
}
