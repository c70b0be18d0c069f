import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { formatElapsed } from '../../lib/format.ts';
import { undecidedTimes } from '../../lib/undecided-times.ts';
import { missingBaselines } from './missing-baselines.ts';
import type { StoppedBy } from './sign-stop.tsx';
import { reviewTexts as texts } from './texts.ts';

export interface Stop {
  readonly title: string;
  readonly sentence: string;
  readonly places: readonly StoppedBy[];
}

/** What in the record stops a signature, as the server will: open entries and scores before the block not there. */
export function stopsOf(detail: EpisodeDetail): Stop[] {
  const undecided = undecidedTimes(detail).map(({ blockId, blockNumber, site, minutes }) => ({
    blockId,
    blockNumber,
    words: texts.entriesOf(site, blockNumber, minutes === null ? texts.before : formatElapsed(minutes)),
  }));
  const missing = missingBaselines(detail).map(({ blockId, blockNumber, site }) => ({
    blockId,
    blockNumber,
    words: texts.baselineOf(site, blockNumber),
  }));
  return [
    { title: texts.undecidedTitle, sentence: texts.undecidedSentence, places: undecided },
    { title: texts.baselineTitle, sentence: texts.baselineSentence, places: missing },
  ].filter(({ places }) => places.length > 0);
}
