import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { useSession } from '../../lib/session.ts';
import classes from './timeline.module.css';
import { timelineEntries } from './timeline-entries.ts';

/** The episode in order: opened, blocks, scores, reviews. */
export function Timeline({ detail }: { detail: EpisodeDetail }) {
  const { timeZone } = useSession().clinic;
  return (
    <ol className={classes.timeline}>
      {timelineEntries(detail, timeZone).map(({ key, kind, when, title, details, notes }) => (
        <li className={classes.entry} data-kind={kind} key={key}>
          <span className={classes.when}>{when}</span>
          <span className={classes.what}>
            <span className={classes.title}>{title}</span>
            {details.length > 0 && <span className={classes.details}>{details.join(' · ')}</span>}
            {notes.map((note) => (
              <StateBadge key={note} tone="amber">
                {note}
              </StateBadge>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
