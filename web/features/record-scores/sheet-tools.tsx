import { useMemo } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import { minutesBetween } from '../../lib/clinic-time.ts';
import { formatElapsed, formatTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { FeltTools } from './felt-tools.tsx';
import { RescueField } from './rescue-field.tsx';
import classes from './score-sheet.module.css';
import { scoreTexts } from './texts.ts';

interface SheetToolsProps {
  detail: BlockDetail;
  now: Date;
  isDiary: boolean;
  onNow: () => void;
  onFeltAt: (instant: Date) => void;
}

/** Above the rows: the clock, a score at another time, and the pain medicine. */
export function SheetTools({ detail, now, isDiary, onNow, onFeltAt }: SheetToolsProps) {
  const { timeZone } = useSession().clinic;
  const { performedAt } = detail.block;
  const elapsed = Math.max(0, minutesBetween(performedAt, now));
  const rescue = useMemo(() => <RescueField detail={detail} />, [detail]);
  return (
    <div className={classes.tools}>
      <p className={classes.clock}>{scoreTexts.clock(formatTime(now, timeZone), formatElapsed(elapsed))}</p>
      {isDiary ? (
        <strong className={classes.copying}>{scoreTexts.copying}</strong>
      ) : (
        <FeltTools performedAt={performedAt} onNow={onNow} onFeltAt={onFeltAt} />
      )}
      {rescue}
    </div>
  );
}
