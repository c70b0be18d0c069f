import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import type { Review } from '#shared/contract/reviews.ts';
import { policyText } from '#shared/domain/texts.ts';
import { FactList } from '../../components/fact-list.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { formatDayTime } from '../../lib/format.ts';
import { statusLookOf } from '../../lib/level-status.ts';
import { useSession } from '../../lib/session.ts';
import { levelLabel } from '../../lib/site-label.ts';
import classes from './review.module.css';
import { SignedDifference } from './signed-difference.tsx';
import { reviewTexts } from './texts.ts';

/** A signed review as it was signed: who, when, what it means, and whether the record still reads the same. */
export function SignedReview({ review, detail }: { review: Review; detail: EpisodeDetail }) {
  const { timeZone } = useSession().clinic;
  const policy = policyText(review.policy.name, review.policy.version);
  return (
    <Panel title={review.addendumToId ? reviewTexts.signedAddendum : reviewTexts.signed}>
      <div className={classes.signed}>
        {!review.signatureHolds && (
          <Notice tone="amber" urgent title={reviewTexts.altered}>
            {reviewTexts.alteredSentence}
          </Notice>
        )}
        {review.changedSinceSigned && (
          <Notice tone="amber" title={reviewTexts.changedSince}>
            <p>{reviewTexts.changedSinceSentence}</p>
            <SignedDifference review={review} detail={detail} />
          </Notice>
        )}
        <p className={classes.decided}>{reviewTexts.decisionWords[review.decision]}</p>
        <FactList
          facts={[
            [reviewTexts.signedBy, review.signedName],
            [reviewTexts.signedAt, formatDayTime(review.signedAt, timeZone)],
            [reviewTexts.meaning, review.signedMeaning],
            [reviewTexts.policy, policy],
            [reviewTexts.agreement, review.agreesWithResult ? reviewTexts.agrees : reviewTexts.overrides],
            [reviewTexts.hash, <code key="hash">{review.contentSha256.slice(0, 12)}</code>],
          ]}
        />
        <FactList
          facts={[
            [reviewTexts.reason, review.reason],
            [reviewTexts.plan, review.plan || reviewTexts.none],
          ]}
        />
        <h3 className={classes.part}>{reviewTexts.levels}</h3>
        <ul className={classes.levels}>
          {review.levels.map((level) => {
            const { tone, words } = statusLookOf(level.status, policy);
            return (
              <li key={levelLabel(level)}>
                <strong>{levelLabel(level)}</strong>
                <StateBadge tone={tone}>{words}</StateBadge>
              </li>
            );
          })}
        </ul>
      </div>
    </Panel>
  );
}
