import type { BlockDetail } from '#shared/contract/blocks.ts';
import { minutesAfter, minutesBetween } from '../../lib/clinic-time.ts';
import { formatElapsed, formatTime } from '../../lib/format.ts';
import { useServerNow } from '../../lib/server-clock.ts';
import { useSession } from '../../lib/session.ts';
import { canScoreNow, type Felt } from './due-time.ts';
import { OptionRow } from './option-row.tsx';
import { scoreTexts } from './texts.ts';

interface FeltChoiceProps {
  minutes: number;
  detail: BlockDetail;
  felt: Exclude<Felt, Date>;
  onFelt: (felt: 'then' | 'now') => void;
}

/** A due time has passed: felt then, or felt now? Nothing is assumed. */
export function FeltChoice({ minutes, detail, felt, onFelt }: FeltChoiceProps) {
  const { timeZone } = useSession().clinic;
  const now = useServerNow();
  const { performedAt } = detail.block;
  const dueTime = formatTime(minutesAfter(performedAt, minutes), timeZone);
  return (
    <OptionRow
      legend={scoreTexts.feltQuestion(dueTime, formatTime(now, timeZone))}
      name={`felt-${minutes}`}
      options={[
        { value: 'then', label: scoreTexts.feltThen(dueTime) },
        ...(canScoreNow(performedAt, now)
          ? [{ value: 'now', label: scoreTexts.feltNow(formatElapsed(minutesBetween(performedAt, now))) }]
          : []),
      ]}
      chosen={felt}
      onChoose={(value) => onFelt(value === 'then' ? 'then' : 'now')}
    />
  );
}
