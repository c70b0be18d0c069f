import type { PolicyVersion } from '#shared/contract/policies.ts';
import { Panel } from '../../components/panel.tsx';
import { reliefRule } from '../../lib/enabled-policy-options.ts';
import { formatDayTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { policyTexts } from '../../lib/texts/policies.ts';
import classes from './policies.module.css';

/** Every version ever published, newest first. */
export function PolicyHistoryPanel({ versions }: { versions: readonly PolicyVersion[] }) {
  const { timeZone } = useSession().clinic;
  return (
    <Panel title={policyTexts.history}>
      <ol className={classes.versions}>
        {versions.map((version) => (
          <li key={version.id}>
            <span className={classes.name}>{policyTexts.version(version.version)}</span> ·{' '}
            {reliefRule(version)}, {episodeTexts.blockCount(version.blocksRequired)}
            <br />
            <span className={classes.muted}>
              {policyTexts.publishedBy(version.publishedByName, formatDayTime(version.publishedAt, timeZone))}
            </span>
            {version.changeNote && <div>{version.changeNote}</div>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
