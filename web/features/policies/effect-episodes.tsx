import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { shortStatusLook } from '../../lib/level-status.ts';
import { useMay } from '../../lib/session.ts';
import { levelLabel } from '../../lib/site-label.ts';
import { effectTexts } from '../../lib/texts/policy-effect.ts';
import classes from './policy-effect.module.css';
import type { ChangedEpisode } from './read-policy-effect.ts';

const shownAtOnce = 20;

/** The episodes that change, without names; who may read patients can open them. */
export function EffectEpisodes({ changed }: { changed: readonly ChangedEpisode[] }) {
  const [shown, setShown] = useState(shownAtOnce);
  const mayOpen = useMay('read_patient');
  const rest = changed.length - shown;
  return (
    <details>
      <summary className={classes.summary}>
        {effectTexts.list} ({effectTexts.episodes(changed.length)})
      </summary>
      {!mayOpen && <p className={classes.same}>{effectTexts.listNote}</p>}
      <ol className={classes.episodes}>
        {changed.slice(0, shown).map(({ episodeId, levels }, index) => (
          <li key={episodeId}>
            <span className={classes.name}>
              {mayOpen ? (
                <Link params={{ episodeId }} to="/episodes/$episodeId">
                  {effectTexts.open(index + 1)}
                </Link>
              ) : (
                effectTexts.episode(index + 1)
              )}
            </span>
            <ul>
              {levels.map((level) => (
                <li key={levelLabel(level)}>
                  {levelLabel(level)}: {shortStatusLook(level.before).words} <span aria-hidden="true">→</span>{' '}
                  <span className="fw-visually-hidden">{effectTexts.becomes}</span>{' '}
                  {shortStatusLook(level.after).words}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <Button onClick={() => setShown(shown + shownAtOnce * 5)} size="sm" variant="default">
          {effectTexts.more(rest)}
        </Button>
      )}
    </details>
  );
}
