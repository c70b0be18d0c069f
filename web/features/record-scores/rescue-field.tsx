import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Block, type BlockDetail, block as blockShape } from '#shared/contract/blocks.ts';
import { RecordConflict } from '../../components/record-conflict.tsx';
import { minutesAfter } from '../../lib/clinic-time.ts';
import { formatElapsed, formatTime } from '../../lib/format.ts';
import { blockQuery } from '../../lib/get-block.ts';
import { newerVersionOf } from '../../lib/newer-version.ts';
import { serverNow, useMomentOfDrawing } from '../../lib/server-clock.ts';
import { useSession } from '../../lib/session.ts';
import { courseOf } from './course-draft.ts';
import { canScoreNow } from './due-time.ts';
import { recordCourse } from './record-course.ts';
import classes from './rescue-field.module.css';
import { clockMinutes } from './said-time.ts';
import { SaidTimeField } from './said-time-field.tsx';
import { SaveBar } from './save-bar.tsx';
import { scoreTexts } from './texts.ts';

/** When a pain medicine was taken after the block: now, at a time, or not; stored as it is said. */
export function RescueField({ detail }: { detail: BlockDetail }) {
  const { timeZone } = useSession().clinic;
  const { block } = detail;
  const { performedAt, rescueAnalgesicAtMinutes: stored } = block;
  const queries = useQueryClient();
  const { queryKey } = blockQuery(block.id);
  const now = useMomentOfDrawing();
  const [isTyping, setIsTyping] = useState(false);
  const save = useMutation({
    mutationFn: ({ minute, on }: { minute: number | null; on: Block }) =>
      recordCourse(block.id, { ...courseOf(on), rescueAnalgesicAtMinutes: minute }),
    onSuccess: (saved) => {
      setIsTyping(false);
      queries.setQueryData(queryKey, (old) => old && { ...old, block: saved });
      void queries.invalidateQueries({ queryKey: ['episode', block.episodeId] });
    },
    onError: () => void queries.invalidateQueries({ queryKey }),
  });

  const newer = newerVersionOf(save.error, blockShape);

  const wordsOf = (minute: number | null) =>
    minute === null
      ? scoreTexts.rescueNone
      : scoreTexts.rescueAt(formatTime(minutesAfter(performedAt, minute), timeZone), formatElapsed(minute));
  const differences = (here: string, other: string) =>
    here === other ? [] : [{ field: scoreTexts.rescue, here, other }];
  return (
    <SaveBar
      error={save.error}
      isSaved={save.isSuccess}
      conflict={
        newer &&
        save.variables && (
          <RecordConflict
            differences={differences(
              wordsOf(save.variables.minute),
              wordsOf(newer.current.rescueAnalgesicAtMinutes),
            )}
            isPending={save.isPending}
            newer={newer}
            onKeepMine={() => save.mutate({ minute: save.variables.minute, on: newer.current })}
            onTakeStored={() => {
              save.reset();
              setIsTyping(false);
            }}
          />
        )
      }
    >
      <p className={classes.now}>
        {scoreTexts.rescue}: <strong>{wordsOf(stored)}</strong>
      </p>
      {stored === null && canScoreNow(performedAt, now) && (
        <Button
          variant="default"
          size="sm"
          loading={save.isPending}
          onClick={() => save.mutate({ minute: clockMinutes(performedAt, serverNow()), on: block })}
        >
          {scoreTexts.rescueNow}
        </Button>
      )}
      {stored !== null && (
        <Button
          variant="default"
          size="sm"
          loading={save.isPending}
          onClick={() => save.mutate({ minute: null, on: block })}
        >
          {scoreTexts.rescueClear}
        </Button>
      )}
      {isTyping ? (
        <SaidTimeField
          performedAt={performedAt}
          label={scoreTexts.rescueTime}
          action={scoreTexts.rescueSave}
          onTime={(instant) => save.mutate({ minute: clockMinutes(performedAt, instant), on: block })}
        />
      ) : (
        <Button variant="subtle" size="sm" onClick={() => setIsTyping(true)}>
          {scoreTexts.rescueOther}
        </Button>
      )}
    </SaveBar>
  );
}
