import type { Review } from '#shared/contract/reviews.ts';
import { policyText } from '#shared/domain/texts.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { formatDayTime } from '../../lib/format.ts';
import { statusLookOf } from '../../lib/level-status.ts';
import { useSession } from '../../lib/session.ts';
import { episodeTexts } from '../../lib/texts/episode.ts';
import classes from './episode.module.css';

/** Signed reviews, newest first. */
export function ReviewList({ reviews }: { reviews: readonly Review[] }) {
  if (reviews.length === 0) return <EmptyState title={episodeTexts.noReview} />;
  return (
    <ol className={classes.reviews}>
      {reviews.map((review) => (
        <li className={classes.review} key={review.id}>
          <ReviewCard review={review} />
        </li>
      ))}
    </ol>
  );
}

function ReviewCard({ review }: { review: Review }) {
  const { timeZone } = useSession().clinic;
  return (
    <article>
      <h3 className={classes.blockTitle}>
        {review.addendumToId && `${episodeTexts.addendum}: `}
        {episodeTexts.decisions[review.decision]}
      </h3>
      <p className={classes.when}>
        {episodeTexts.signedBy(review.signedName, formatDayTime(review.signedAt, timeZone))}
      </p>
      {review.changedSinceSigned && <StateBadge tone="amber">{episodeTexts.changedSince}</StateBadge>}
      <ul className={classes.levels}>
        {review.levels.map(({ joint, side, status }) => {
          const { tone, words } = statusLookOf(status, policyText(review.policy.name, review.policy.version));
          return (
            <li className={classes.level} key={`${joint} ${side}`}>
              <span>
                {joint} {side}
              </span>
              <StateBadge tone={tone}>{words}</StateBadge>
            </li>
          );
        })}
      </ul>
      <p className={classes.words}>
        {review.policy.name}, version {review.policy.version}.{' '}
        {review.agreesWithResult ? episodeTexts.agrees : episodeTexts.disagrees}.
      </p>
      <p className={classes.words}>
        <strong>{episodeTexts.reviewReason}:</strong> {review.reason}
      </p>
      {review.plan && (
        <p className={classes.words}>
          <strong>{episodeTexts.plan}:</strong> {review.plan}
        </p>
      )}
    </article>
  );
}
