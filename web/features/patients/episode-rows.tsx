import { Link } from '@tanstack/react-router';
import type { EpisodeSummary } from '#shared/contract/patients.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { formatDayOf } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { patientTexts } from '../../lib/texts/patients.ts';
import { regionWords } from '../../lib/texts/record-words.ts';
import classes from './patients-screen.module.css';

export function EpisodeRows({ episodes }: { episodes: readonly EpisodeSummary[] }) {
  const { timeZone } = useSession().clinic;
  return (
    <ul className={classes.rows}>
      {episodes.map((episode) => (
        <li key={episode.id}>
          <Link className={classes.row} params={{ episodeId: episode.id }} to="/episodes/$episodeId">
            <span className={classes.about}>
              <span className={classes.name}>{regionWords[episode.region]}</span>
              <br />
              {episode.indexPain}
            </span>
            <span className={classes.muted}>
              {patientTexts.opened(formatDayOf(episode.createdAt, timeZone))}
              <br />
              {patientTexts.blocks(episode.blockCount)}
            </span>
            <span className={classes.end}>
              <StateBadge tone={episode.signed ? 'blue' : 'grey'}>
                {episode.signed ? patientTexts.signed : patientTexts.open}
              </StateBadge>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
