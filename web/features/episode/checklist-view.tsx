import type { ChecklistEntry } from '#shared/contract/episodes.ts';
import { type ChecklistAnswer, checklistItems } from '#shared/contract/record-vocabulary.ts';
import { StateBadge, type StateTone } from '../../components/state-badge.tsx';
import { checklistAnswerWords, checklistWords } from '../../lib/texts/record-words.ts';
import classes from './episode.module.css';

const tones: Record<ChecklistAnswer, StateTone> = { yes: 'blue', no: 'amber', not_recorded: 'grey' };

/** Every question with its answer; what nobody answered stays visible. */
export function ChecklistView({ checklist }: { checklist: readonly ChecklistEntry[] }) {
  return (
    <ul className={classes.answers}>
      {checklistItems.map((item) => {
        const entry = checklist.find((each) => each.item === item);
        const answer = entry?.answer ?? 'not_recorded';
        return (
          <li className={classes.answer} key={item}>
            <span>
              {checklistWords[item]}
              {entry?.note && <span className={classes.note}>{entry.note}</span>}
            </span>
            <StateBadge tone={tones[answer]}>{checklistAnswerWords[answer]}</StateBadge>
          </li>
        );
      })}
    </ul>
  );
}
