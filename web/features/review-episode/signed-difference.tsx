import { useQuery } from '@tanstack/react-query';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import type { Review, ReviewDifference } from '#shared/contract/reviews.ts';
import { policyText } from '#shared/domain/texts.ts';
import { QueryView } from '../../components/query-view.tsx';
import { statusLook } from '../../lib/level-status.ts';
import { levelLabel } from '../../lib/site-label.ts';
import { figureSentence, inputSentence } from './difference-words.ts';
import { reviewDifferenceQuery } from './get-review-difference.ts';
import classes from './review.module.css';
import { reviewTexts } from './texts.ts';

interface SignedDifferenceProps {
  review: Review;
  detail: EpisodeDetail;
}

/** What is different since a review was signed: in the record, in the figures, in the statuses. */
export function SignedDifference({ review, detail }: SignedDifferenceProps) {
  const query = useQuery(reviewDifferenceQuery(detail.episode.id, review.id));
  return (
    <QueryView query={query}>
      {(difference) => <Parts difference={difference} review={review} detail={detail} />}
    </QueryView>
  );
}

function Parts({ difference, review, detail }: SignedDifferenceProps & { difference: ReviewDifference }) {
  const blockName = (id: string) => {
    const place = detail.blocks.findIndex((block) => block.id === id);
    return place < 0 ? reviewTexts.blockGone : reviewTexts.block(place + 1);
  };
  const policy = policyText(review.policy.name, review.policy.version);
  const words = (status: ReviewDifference['levels'][number]['before']) =>
    status === null ? reviewTexts.none : statusLook(status, policy).words;
  const { engineVersion, policyVersion } = difference;
  const notes = [
    engineVersion.now === engineVersion.signed
      ? ''
      : reviewTexts.newerEngine(engineVersion.signed, engineVersion.now),
    policyVersion.newest === policyVersion.signed ? '' : reviewTexts.newerPolicy(policyVersion.newest),
  ];
  return (
    <>
      <Part
        title={reviewTexts.changedInputs}
        rows={difference.inputs.map((change) => inputSentence(change, blockName(change.blockId)))}
      />
      <Part
        title={reviewTexts.changedStatuses}
        rows={difference.levels.map(
          (change) => `${levelLabel(change)}: ${words(change.before)} → ${words(change.after)}`,
        )}
        empty={reviewTexts.sameStatuses}
      />
      <Part
        title={reviewTexts.changedFigures}
        rows={difference.figures.map((change) => figureSentence(change, blockName(change.blockId)))}
      />
      {notes.filter(Boolean).map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  );
}

function Part({ title, rows, empty }: { title: string; rows: readonly string[]; empty?: string }) {
  if (rows.length === 0 && empty === undefined) return null;
  return (
    <div className={classes.difference}>
      <h4>{title}</h4>
      {rows.length === 0 && <p>{empty}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
    </div>
  );
}
