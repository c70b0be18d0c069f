import { useQuery } from '@tanstack/react-query';
import type { History } from '#shared/contract/history.ts';
import { TechnicalDetails } from '../../components/technical-details.tsx';
import { formatDayTime } from '../../lib/format.ts';
import { policiesQuery } from '../../lib/list-policies.ts';
import { policyNames } from '../../lib/policy-names.ts';
import { useSession } from '../../lib/session.ts';
import { siteLabel } from '../../lib/site-label.ts';
import { fieldWords } from './field-words.ts';
import classes from './history.module.css';
import { actionWords, isCounter, isFirstEntry, isTechnical, sentencesOf } from './history-words.ts';
import { historyTexts } from './texts.ts';

type Change = History['entries'][number]['changes'][number];

/** Events, newest first, each with its changes in words. */
export function HistoryList({ entries }: { entries: History['entries'] }) {
  const { timeZone } = useSession().clinic;
  const namesPolicy = entries.some(({ changes }) => changes.some(({ field }) => field === 'policyId'));
  const policies = useQuery({ ...policiesQuery, enabled: namesPolicy });
  const words = { timeZone, policyName: policyNames(policies.data?.policies) };
  if (entries.length === 0) return <p>{historyTexts.none}</p>;
  return (
    <ol className={classes.events}>
      {entries.map(({ seq, at, who, action, site, changes: all, reason }) => {
        const changes = all.filter((change) => !isCounter(change));
        const sentences = sentencesOf(
          changes.filter((change) => !isTechnical(change)),
          words,
        );
        return (
          <li key={seq}>
            <strong>
              {site === null ? actionWords(action) : historyTexts.value(actionWords(action), siteLabel(site))}
            </strong>
            <div className={classes.quiet}>
              {historyTexts.by(formatDayTime(at, timeZone), who?.displayName ?? historyTexts.product)}
            </div>
            {reason && <div>{historyTexts.reason(reason)}</div>}
            {isFirstEntry(changes) && <div className={classes.quiet}>{historyTexts.first}</div>}
            <ul className={classes.changes}>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <Technical changes={changes.filter(isTechnical)} />
          </li>
        );
      })}
    </ol>
  );
}

/** As it is stored, for whoever compares it with the audit. */
function Technical({ changes }: { changes: readonly Change[] }) {
  const stored = changes.filter(({ before, after }) => before !== null || after !== null);
  if (stored.length === 0) return null;
  return (
    <TechnicalDetails>
      <ul className={classes.changes}>
        {stored.map(({ field, before, after }) => (
          <li key={field}>
            {before === null
              ? historyTexts.value(fieldWords(field), String(after))
              : historyTexts.change(fieldWords(field), String(before), String(after))}
          </li>
        ))}
      </ul>
    </TechnicalDetails>
  );
}
