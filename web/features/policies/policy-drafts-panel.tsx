import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { formatDayTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { policyDraftTexts } from '../../lib/texts/policy-drafts.ts';
import classes from './policies.module.css';
import { policyDraftsQuery } from './policy-draft-calls.ts';

/** What administrators are working on; nothing is shown where that is nothing. */
export function PolicyDraftsPanel() {
  const { timeZone } = useSession().clinic;
  const query = useQuery(policyDraftsQuery);
  if (query.error) {
    return (
      <Panel note={policyDraftTexts.note} title={policyDraftTexts.title}>
        <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
      </Panel>
    );
  }
  if (!query.data || query.data.drafts.length === 0) return null;
  return (
    <Panel note={policyDraftTexts.note} title={policyDraftTexts.title}>
      <ul className={classes.versions}>
        {query.data.drafts.map(({ policyId, name, savedAt, savedByName }) => (
          <li className={classes.published} key={policyId}>
            <div>
              <span className={classes.name}>{name || policyDraftTexts.unnamed}</span>{' '}
              <span className={classes.muted}>{policyId}</span>
              <br />
              <span className={classes.muted}>
                {policyDraftTexts.changed(savedByName, formatDayTime(savedAt, timeZone))}
              </span>
            </div>
            <LinkButton
              aria-label={policyDraftTexts.continueNamed(name || policyId)}
              params={{ policyId }}
              size="sm"
              to="/policies/$policyId/publish"
              variant="default"
            >
              {policyDraftTexts.continue}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
