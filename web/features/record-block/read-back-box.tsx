import { coverageOf, levelsIn } from '#shared/domain/coverage.ts';
import { cptCodesOf } from '#shared/domain/cpt-codes.ts';
import { readBack } from '#shared/domain/read-back.ts';
import type { Procedure } from '#shared/domain/vocabulary.ts';
import { FactList } from '../../components/fact-list.tsx';
import { levelLabel } from '../../lib/site-label.ts';
import classes from './target-panel.module.css';
import { type TargetSelection, targetsOf } from './target-selection.ts';
import { blockTexts } from './texts.ts';

interface ReadBackProps {
  selection: TargetSelection;
  procedure: Procedure;
}

/** What was picked in one sentence a side, with the joints it covers; heard again at every change. */
export function ReadBack({ selection, procedure }: ReadBackProps) {
  const targets = targetsOf(selection, procedure);
  const { covered, partly } = coverageOf(targets, procedure);
  const isEmpty = targets.length === 0;
  return (
    <div className={classes.readBack}>
      <h3 className={classes.readBackTitle}>{blockTexts.readBack}</h3>
      <div role="status">
        {isEmpty ? (
          <p className={classes.sentence}>{blockTexts.nothingPicked}</p>
        ) : (
          readBack(targets, procedure)
            .split('; ')
            .map((sentence) => (
              <p className={classes.sentence} key={sentence}>
                {sentence}
              </p>
            ))
        )}
      </div>
      {!isEmpty && (
        <FactList
          facts={[
            [blockTexts.covered, levelsIn(covered).map(levelLabel).join(', ') || blockTexts.noneCovered],
            [blockTexts.partlyCovered, levelsIn(partly).map(levelLabel).join(', ') || blockTexts.none],
            [blockTexts.cpt, cptCodesOf(covered).join(', ') || blockTexts.none],
          ]}
        />
      )}
    </div>
  );
}
