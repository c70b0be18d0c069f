import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import { minutesAfter, minutesBetween } from '../../lib/clinic-time.ts';
import { formatElapsed, formatTime } from '../../lib/format.ts';
import { blockQuery } from '../../lib/get-block.ts';
import { serverNow } from '../../lib/server-clock.ts';
import { useSession } from '../../lib/session.ts';
import { courseOf, minuteOfTime } from './course-draft.ts';
import { canScoreNow } from './due-time.ts';
import { recordCourse } from './record-course.ts';
import classes from './rescue-field.module.css';
import { SaveBar } from './save-bar.tsx';
import { scoreTexts } from './texts.ts';

/** When a pain medicine was taken after the block: now, at a time, or not; stored as it is said. */
export function RescueField({ detail }: { detail: BlockDetail }) {
  const { timeZone } = useSession().clinic;
  const { block } = detail;
  const { performedAt, rescueAnalgesicAtMinutes: stored } = block;
  const queries = useQueryClient();
  const { queryKey } = blockQuery(block.id);
  const [time, setTime] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const save = useMutation({
    mutationFn: (minute: number | null) =>
      recordCourse(block.id, { ...courseOf(block), rescueAnalgesicAtMinutes: minute }),
    onSuccess: (newer) => {
      setTime(null);
      queries.setQueryData(queryKey, (old) => old && { ...old, block: newer });
      void queries.invalidateQueries({ queryKey: ['episode', block.episodeId] });
    },
    onError: () => void queries.invalidateQueries({ queryKey }),
  });

  function saveTyped() {
    const minute = minuteOfTime(time ?? '', performedAt, serverNow(), timeZone);
    setIsWrong(minute === null);
    if (minute !== null) save.mutate(minute);
  }

  const words =
    stored === null
      ? scoreTexts.rescueNone
      : scoreTexts.rescueAt(formatTime(minutesAfter(performedAt, stored), timeZone), formatElapsed(stored));
  return (
    <SaveBar
      error={save.error}
      isSaved={save.isSuccess}
      stored={words}
      onSaveMine={() => save.variables !== undefined && save.mutate(save.variables)}
    >
      <p className={classes.now}>
        {scoreTexts.rescue}: <strong>{words}</strong>
      </p>
      {stored === null && canScoreNow(performedAt, serverNow()) && (
        <Button
          variant="default"
          size="sm"
          loading={save.isPending}
          onClick={() => save.mutate(Math.max(0, minutesBetween(performedAt, serverNow())))}
        >
          {scoreTexts.rescueNow}
        </Button>
      )}
      {stored !== null && (
        <Button variant="default" size="sm" loading={save.isPending} onClick={() => save.mutate(null)}>
          {scoreTexts.rescueClear}
        </Button>
      )}
      {time === null ? (
        <Button variant="subtle" size="sm" onClick={() => setTime('')}>
          {scoreTexts.rescueOther}
        </Button>
      ) : (
        <>
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
          <Button variant="default" size="sm" disabled={time === ''} onClick={saveTyped}>
            {scoreTexts.rescueSave}
          </Button>
        </>
      )}
    </SaveBar>
  );
}
