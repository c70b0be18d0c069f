import { Button } from '@mantine/core';
import type { PolicyVersion } from '#shared/contract/policies.ts';
import { Panel } from '../../components/panel.tsx';
import { StateBadge, type StateTone } from '../../components/state-badge.tsx';
import { reliefRule } from '../../lib/enabled-policy-options.ts';
import { formatDay, formatDayTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { policyTexts } from '../../lib/texts/policies.ts';
import classes from './policies.module.css';
import { savePolicyFile } from './save-policy-file.ts';
import { VersionComparison } from './version-comparison.tsx';

const tones: Record<PolicyVersion['standing'], StateTone> = {
  in_effect: 'blue',
  upcoming: 'amber',
  past: 'grey',
};

/** Every version ever published, newest first, any two of them side by side, and each as a file. */
export function PolicyHistoryPanel({ versions }: { versions: readonly PolicyVersion[] }) {
  const { timeZone } = useSession().clinic;
  return (
    <Panel title={policyTexts.history}>
      <ol className={classes.versions}>
        {versions.map((version) => (
          <li className={classes.published} key={version.id}>
            <div>
              <div className={classes.judged}>
                <span>
                  <span className={classes.name}>{policyTexts.version(version.version)}</span> ·{' '}
                  {reliefRule(version)}, {episodeTexts.blockCount(version.blocksRequired)}
                </span>
                <StateBadge tone={tones[version.standing]}>{standingWords(version)}</StateBadge>
              </div>
              <span className={classes.muted}>
                {policyTexts.publishedBy(
                  version.publishedByName,
                  formatDayTime(version.publishedAt, timeZone),
                )}
              </span>
              {version.changeNote && <div>{version.changeNote}</div>}
            </div>
            <Button
              aria-label={policyTexts.saveNamed(version.version)}
              onClick={() => savePolicyFile(version)}
              size="sm"
              variant="default"
            >
              {policyTexts.saveFile}
            </Button>
          </li>
        ))}
      </ol>
      {versions.length > 1 && <VersionComparison versions={versions} />}
    </Panel>
  );
}

function standingWords({ standing, takesEffectOn }: PolicyVersion): string {
  const day = takesEffectOn && formatDay(takesEffectOn);
  if (standing === 'upcoming' && day) return policyTexts.takesEffect(day);
  const words = standing === 'in_effect' ? policyTexts.judges : policyTexts.past;
  return day ? policyTexts.since(words, day) : words;
}
