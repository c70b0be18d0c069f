import type { AnswerOnWire } from '#shared/contract/engine-answer.ts';
import type { CriterionState } from '#shared/domain/answer-vocabulary.ts';
import { criterionTexts, stateTexts } from '#shared/domain/texts.ts';
import { StateBadge, type StateTone } from '../../components/state-badge.tsx';
import { calculatorTexts } from '../../lib/texts/calculator.ts';
import classes from './calculator.module.css';

type Criteria = AnswerOnWire['levels'][number]['criteria'];

const tones: Record<CriterionState, StateTone> = {
  met: 'blue',
  not_met: 'amber',
  cannot_evaluate: 'grey',
  not_required: 'grey',
};

/** One row per rule: what is asked, what was found, and how that stands. */
export function CriteriaTable({ criteria }: { criteria: Criteria }) {
  return (
    <>
      <h3 className={classes.part}>{calculatorTexts.criteria}</h3>
      <ul className={classes.criteria}>
        {criteria.map(({ id, blockId, requirement, observed, state }) => (
          <li className={classes.criterion} key={`${id} ${blockId}`}>
            <span className={classes.criterionWords}>
              <strong>
                {criterionTexts[id]}
                {blockId && `, ${calculatorTexts.block(Number(blockId.slice(1))).toLowerCase()}`}
              </strong>
              <span className={classes.muted}>{requirement}</span>
              <span>{observed}</span>
            </span>
            <StateBadge tone={tones[state]}>{stateTexts[state]}</StateBadge>
          </li>
        ))}
      </ul>
    </>
  );
}
