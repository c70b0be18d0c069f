import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { Notice } from '../../components/notice.tsx';
import { formatTime } from '../../lib/format.ts';
import { useServerNow } from '../../lib/server-clock.ts';
import { useSession } from '../../lib/session.ts';
import { runningBlocks } from './running-blocks.ts';
import { resultTexts } from './texts.ts';

/** While scores are still expected an answer is one for the moment: "not met" may be met with the next score. */
export function RunningNotice({ episode }: { episode: EpisodeDetail }) {
  const { scheduleMinutes, timeZone } = useSession().clinic;
  const running = runningBlocks(episode, scheduleMinutes, useServerNow());
  if (running.length === 0) return null;
  return (
    <Notice tone="amber" title={resultTexts.runningTitle}>
      {running.map(({ number, until }) => (
        <div key={number}>{resultTexts.running(resultTexts.block(number), formatTime(until, timeZone))}</div>
      ))}
    </Notice>
  );
}
