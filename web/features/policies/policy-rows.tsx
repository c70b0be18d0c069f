import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { DefaultPolicyIds } from '#shared/contract/clinic.ts';
import type { ListedPolicy } from '#shared/contract/policies.ts';
import { regions } from '#shared/domain/vocabulary.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { reliefRule } from '../../lib/enabled-policy-options.ts';
import { formatDay, formatDayOf } from '../../lib/format.ts';
import { issuerInWords } from '../../lib/policy-sources.ts';
import { useRowKeys } from '../../lib/row-keys.ts';
import { useSession } from '../../lib/session.ts';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { policyTexts } from '../../lib/texts/policies.ts';
import { regionWords } from '../../lib/texts/record-words.ts';
import classes from './policies.module.css';

/** Every policy in the version that judges today, with those to come. */
export function PolicyRows({ policies }: { policies: readonly ListedPolicy[] }) {
  const list = useRef<HTMLUListElement>(null);
  const { timeZone, defaultPolicyIds } = useSession().clinic;
  useRowKeys(list);
  return (
    <ul className={classes.rows} ref={list}>
      {policies.map((policy) => (
        <li key={policy.policyId}>
          <Link className={classes.row} params={{ policyId: policy.policyId }} to="/policies/$policyId">
            <span className={classes.names}>
              <span className={classes.name}>{policy.shortName}</span>
              <span className={classes.muted}>{issuerInWords(policy.issuer)}</span>
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
              {defaultWords(policy.policyId, defaultPolicyIds).map((words) => (
                <StateBadge key={words} tone="blue">
                  {words}
                </StateBadge>
              ))}
              {!policy.enabled && <StateBadge tone="grey">{policyTexts.off}</StateBadge>}
              {policy.upcoming.map(({ version, takesEffectOn }) => (
                <StateBadge key={version} tone="amber">
                  {policyTexts.upcoming(version, formatDay(takesEffectOn))}
                </StateBadge>
              ))}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Which regions begin with this policy; nothing where none does. */
function defaultWords(policyId: string, defaults: DefaultPolicyIds): string[] {
  const itsRegions = regions.filter((region) => defaults[region] === policyId);
  if (itsRegions.length === 0) return [];
  if (itsRegions.length === regions.length) return [policyTexts.default];
  return [policyTexts.defaultFor(itsRegions.map((region) => regionWords[region].toLowerCase()).join(', '))];
}
