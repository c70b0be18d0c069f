import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { Notice } from '../../components/notice.tsx';
import { formatElapsed } from '../../lib/format.ts';
import { undecidedTimes } from '../../lib/undecided-times.ts';
import { resultTexts } from './texts.ts';

/** Times judged as having no score because several entries stand there, not decided. */
export function UndecidedList({ episode }: { episode: EpisodeDetail }) {
  const times = undecidedTimes(episode);
  if (times.length === 0) return null;
  return (
    <Notice tone="amber" title={resultTexts.undecidedTitle}>
      {times.map(({ blockId, blockNumber, site, minutes, entries }) => {
        const time = minutes === null ? resultTexts.before : formatElapsed(minutes);
        return (
          <div key={`${blockId} ${site} ${time}`}>
            {resultTexts.undecidedAt(resultTexts.block(blockNumber), site, time, entries)}
          </div>
        );
      })}
    </Notice>
  );
}
