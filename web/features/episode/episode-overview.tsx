import type { ReactNode } from 'react';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { indicationItems, rfaItems } from '#shared/contract/record-vocabulary.ts';
import { AnswerList } from '../../components/answer-list.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { checklistRows } from '../../lib/checklist-rows.ts';
import { checklistTexts } from '../../lib/texts/checklist.ts';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { BlockCard } from './block-card.tsx';
import classes from './episode.module.css';
import { ReviewList } from './review-list.tsx';
import { Timeline } from './timeline.tsx';

/** Result and blocks on the left, what stands beside them on the right. */
export function EpisodeOverview({ detail, result }: { detail: EpisodeDetail; result: ReactNode }) {
  return (
    <div className={classes.overview}>
      <div className={classes.column}>
        <Panel title={episodeTexts.timeline}>
          <Timeline detail={detail} />
        </Panel>
        {detail.blocks.length > 0 && result}
        <Panel title={episodeTexts.blocks}>
          {detail.blocks.length === 0 ? (
            <EmptyState title={episodeTexts.noBlock}>{episodeTexts.noBlockHelp}</EmptyState>
          ) : (
            <ol className={classes.blocks}>
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
        <Panel title={episodeTexts.reviews}>
          <ReviewList reviews={detail.reviews} />
        </Panel>
        <Panel note={checklistTexts.indicationNote} title={checklistTexts.indication}>
          <AnswerList rows={checklistRows(detail.episode.checklist, indicationItems)} />
        </Panel>
        <Panel note={checklistTexts.beforeRfaNote} title={checklistTexts.beforeRfa}>
          <AnswerList rows={checklistRows(detail.episode.checklist, rfaItems)} />
        </Panel>
      </div>
    </div>
  );
}
