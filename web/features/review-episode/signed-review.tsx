import { useEffect } from 'react';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import type { Review } from '#shared/contract/reviews.ts';
import { policyText } from '#shared/domain/texts.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { TechnicalDetails } from '../../components/technical-details.tsx';
import { formatDayTime } from '../../lib/format.ts';
import { goToAnchor } from '../../lib/go-to-anchor.ts';
import { statusLookOf } from '../../lib/level-status.ts';
import { useSession } from '../../lib/session.ts';
import { levelLabel } from '../../lib/site-label.ts';
import classes from './review.module.css';
import { SignedDifference } from './signed-difference.tsx';
import { reviewTexts } from './texts.ts';

interface SignedReviewProps {
  review: Review;
  detail: EpisodeDetail;
  /** Signed a moment ago, on this page. */
  isNew: boolean;
}

/** A signed review as it was signed: who, when, what it means, and whether the record still reads the same. */
export function SignedReview({ review, detail, isNew }: SignedReviewProps) {
  const { timeZone } = useSession().clinic;
  const policy = policyText(review.policy.name, review.policy.version);
  const anchor = `signed-${review.id}`;
  // Where the decision was typed nothing is left: whoever signed is led to what was signed.
  useEffect(() => {
    if (isNew) goToAnchor(anchor);
  }, [isNew, anchor]);
  return (
    <Panel anchor={anchor} title={review.addendumToId ? reviewTexts.signedAddendum : reviewTexts.signed}>
      <div className={classes.signed}>
        {isNew && (
          <Notice tone="blue" urgent>
            {reviewTexts.justSigned}
          </Notice>
        )}
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
        <div>
          <p className={classes.decided}>{reviewTexts.decisionWords[review.decision]}</p>
          <p className={classes.quiet}>
            {reviewTexts.signedLine(review.signedName, formatDayTime(review.signedAt, timeZone))}
          </p>
        </div>
        <dl className={classes.signedWords}>
          <dt>{review.addendumToId ? reviewTexts.added : reviewTexts.reason}</dt>
          <dd>{review.reason}</dd>
          <dt>{reviewTexts.plan}</dt>
          <dd>{review.plan || reviewTexts.none}</dd>
          <dt>{reviewTexts.agreement}</dt>
          <dd>{review.agreesWithResult ? reviewTexts.agrees : reviewTexts.overrides}</dd>
          <dt>{reviewTexts.policy}</dt>
          <dd>{policy}</dd>
          <dt>{reviewTexts.meaning}</dt>
          <dd>{review.signedMeaning}</dd>
        </dl>
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
        <TechnicalDetails>
          <dl className={classes.signedWords}>
            <dt>{reviewTexts.policyId}</dt>
            <dd>{review.policy.policyId}</dd>
            <dt>{reviewTexts.engine}</dt>
            <dd>{review.engineVersion}</dd>
            <dt>{reviewTexts.hash}</dt>
            <dd>
              <code>{review.contentSha256.slice(0, 12)}</code>
            </dd>
          </dl>
          <p className={classes.quiet}>{reviewTexts.hashSentence}</p>
        </TechnicalDetails>
      </div>
    </Panel>
  );
}
