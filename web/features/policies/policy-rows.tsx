import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { PolicySummary } from '#shared/contract/policies.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { reliefRule } from '../../lib/enabled-policy-options.ts';
import { formatDayOf } from '../../lib/format.ts';
import { useRowKeys } from '../../lib/row-keys.ts';
import { useSession } from '../../lib/session.ts';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { policyTexts } from '../../lib/texts/policies.ts';
import classes from './policies.module.css';

/** The newest version of every policy. */
export function PolicyRows({ policies }: { policies: readonly PolicySummary[] }) {
  const list = useRef<HTMLUListElement>(null);
  const { timeZone, defaultPolicyId } = useSession().clinic;
  useRowKeys(list);
  return (
    <ul className={classes.rows} ref={list}>
      {policies.map((policy) => (
        <li key={policy.policyId}>
          <Link className={classes.row} params={{ policyId: policy.policyId }} to="/policies/$policyId">
            <span className={classes.names}>
              <span className={classes.name}>{policy.shortName || policy.name}</span>
              <span className={classes.muted}>{policy.issuer}</span>
            </span>
            <span>
              {reliefRule(policy)}
              <br />
              <span className={classes.muted}>{episodeTexts.blockCount(policy.blocksRequired)}</span>
            </span>
            <span>
              {policyTexts.version(policy.version)}
              <br />
              <span className={classes.muted}>
                {policyTexts.publishedBy(policy.publishedByName, formatDayOf(policy.publishedAt, timeZone))}
              </span>
            </span>
            <span className={classes.badges}>
              {policy.policyId === defaultPolicyId && (
                <StateBadge tone="blue">{policyTexts.default}</StateBadge>
              )}
              {!policy.enabled && <StateBadge tone="grey">{policyTexts.off}</StateBadge>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
