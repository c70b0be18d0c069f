import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { type ChecklistAnswer, checklistItems } from '#shared/contract/record-vocabulary.ts';
import { Panel } from '../../components/panel.tsx';
import { StateBadge, type StateTone } from '../../components/state-badge.tsx';
import { checklistAnswerWords, checklistWords } from '../../lib/texts/record-words.ts';
import classes from './review.module.css';
import { reviewTexts } from './texts.ts';

const tones: Record<ChecklistAnswer, StateTone> = { yes: 'blue', no: 'amber', not_recorded: 'grey' };

/** The indication's checklist beside the result; what nobody answered stays visible. */
export function ChecklistPanel({ episode }: { episode: EpisodeDetail['episode'] }) {
  return (
    <Panel title={reviewTexts.checklist} note={reviewTexts.checklistNote}>
      <ul className={classes.checklist}>
        {checklistItems.map((item) => {
          const entry = episode.checklist.find((each) => each.item === item);
          const answer = entry?.answer ?? 'not_recorded';
          return (
            <li key={item}>
              <span>
                {checklistWords[item]}
                {entry?.note && <span className={classes.note}>{entry.note}</span>}
              </span>
              <StateBadge tone={tones[answer]}>{checklistAnswerWords[answer]}</StateBadge>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
