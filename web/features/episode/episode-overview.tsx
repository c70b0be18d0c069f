import type { ReactNode } from 'react';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { BlockCard } from './block-card.tsx';
import { ChecklistView } from './checklist-view.tsx';
import classes from './episode.module.css';
import { ReviewList } from './review-list.tsx';

/** Result and blocks on the left, what stands beside them on the right. */
export function EpisodeOverview({ detail, result }: { detail: EpisodeDetail; result: ReactNode }) {
  return (
    <div className={classes.overview}>
      <div className={classes.column}>
        {detail.blocks.length > 0 && result}
        <Panel title={episodeTexts.blocks}>
          {detail.blocks.length === 0 ? (
            <EmptyState title={episodeTexts.noBlock}>{episodeTexts.noBlockHelp}</EmptyState>
          ) : (
            <ol className={classes.timeline}>
              {detail.blocks.map((block, index) => (
                <li className={classes.moment} key={block.id}>
                  <BlockCard block={block} number={index + 1} />
                </li>
              ))}
            </ol>
          )}
        </Panel>
      </div>
      <div className={classes.column}>
        <Panel note={episodeTexts.checklistHelp} title={episodeTexts.checklist}>
          <ChecklistView checklist={detail.episode.checklist} />
        </Panel>
        <Panel title={episodeTexts.reviews}>
          <ReviewList reviews={detail.reviews} />
        </Panel>
      </div>
    </div>
  );
}
