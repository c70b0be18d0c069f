import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FieldGroup } from '../../components/field-group.tsx';
import { minutesAfter, minutesBetween } from '../../lib/clinic-time.ts';
import { formatElapsed, formatTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { minuteOfTime } from './course-draft.ts';
import classes from './course-panel.module.css';
import { canScoreNow } from './due-time.ts';
import type { SheetDetail } from './sheet-work.ts';
import { scoreTexts } from './texts.ts';
import { serverNow } from './use-server-now.ts';

interface RescueFieldProps {
  detail: SheetDetail;
  minutes: number | null;
  onMinutes: (minutes: number | null) => void;
}

/** When a pain medicine was taken after the block: now, at a time, or not. */
export function RescueField({ detail, minutes, onMinutes }: RescueFieldProps) {
  const { timeZone } = useSession().clinic;
  const { performedAt } = detail.block;
  const [time, setTime] = useState('');
  const [isWrong, setIsWrong] = useState(false);

  function take(minute: number | null) {
    setIsWrong(minute === null);
    if (minute === null) return;
    setTime('');
    onMinutes(minute);
  }

  return (
    <FieldGroup legend={scoreTexts.rescue}>
      <p className={classes.now}>
        {minutes === null
          ? scoreTexts.rescueNone
          : scoreTexts.rescueAt(
              formatTime(minutesAfter(performedAt, minutes), timeZone),
              formatElapsed(minutes),
            )}
      </p>
      <div className={classes.rescue}>
        <Button
          disabled={!canScoreNow(performedAt, serverNow(detail))}
          variant="default"
          onClick={() => take(Math.max(0, minutesBetween(performedAt, serverNow(detail))))}
        >
          {scoreTexts.rescueNow}
        </Button>
        <TextInput
          aria-label={scoreTexts.rescueTime}
          placeholder="11:20"
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          w={96}
          error={isWrong ? scoreTexts.rescueTimeProblem : null}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={time === ''}
          onClick={() => take(minuteOfTime(time, performedAt, serverNow(detail), timeZone))}
        >
          {scoreTexts.rescueTime}
        </Button>
        {minutes !== null && (
          <Button variant="subtle" onClick={() => onMinutes(null)}>
            {scoreTexts.rescueClear}
          </Button>
        )}
      </div>
    </FieldGroup>
  );
}
