import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { indicationItems, rfaItems } from '#shared/contract/record-vocabulary.ts';
import { AnswerList, type AnswerRow } from '../../components/answer-list.tsx';
import { FoldOnPhone } from '../../components/fold-on-phone.tsx';
import { Panel } from '../../components/panel.tsx';
import { checklistRows } from '../../lib/checklist-rows.ts';
import { reviewAnchors } from '../../lib/go-to-anchor.ts';
import { checklistTexts } from '../../lib/texts/checklist.ts';
import classes from './review.module.css';
import { reviewTexts } from './texts.ts';

/** What was asked before a block, and what to look at before radiofrequency ablation, beside the decision. */
export function ChecklistPanels({ episode: { checklist } }: { episode: EpisodeDetail['episode'] }) {
  return (
    <div className={classes.decide}>
      <Panel
        anchor={reviewAnchors.indication}
        title={checklistTexts.indication}
        note={checklistTexts.indicationNote}
      >
        <Answers rows={checklistRows(checklist, indicationItems)} />
      </Panel>
      <Panel
        anchor={reviewAnchors.beforeRfa}
        title={checklistTexts.beforeRfa}
        note={checklistTexts.beforeRfaNote}
      >
        <Answers rows={checklistRows(checklist, rfaItems)} />
      </Panel>
    </div>
  );
}

/** What of it is to be weighed stands again where the review is signed. */
function Answers({ rows }: { rows: readonly AnswerRow[] }) {
  return (
    <FoldOnPhone line={reviewTexts.answers(rows.length)}>
      <AnswerList rows={rows} />
    </FoldOnPhone>
  );
}
