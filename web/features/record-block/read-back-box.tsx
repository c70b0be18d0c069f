import { coverageOf, levelsIn } from '#shared/domain/coverage.ts';
import { cptCodesOf, cptText, isGuidanceInCodes } from '#shared/domain/cpt-codes.ts';
import { readBack } from '#shared/domain/read-back.ts';
import type { Procedure } from '#shared/domain/vocabulary.ts';
import { FactList } from '../../components/fact-list.tsx';
import { levelLabel } from '../../lib/site-label.ts';
import { previewTexts } from './preview-texts.ts';
import classes from './target-panel.module.css';
import { type TargetSelection, targetsOf } from './target-selection.ts';
import { blockTexts } from './texts.ts';

interface ReadBackProps {
  selection: TargetSelection;
  procedure: Procedure;
  /** '' while it is not chosen. */
  guidance: string;
}

/** What was picked in one sentence a side, with the joints it covers; heard again at every change. */
export function ReadBack({ selection, procedure, guidance }: ReadBackProps) {
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
          ]}
        />
      )}
      {!isEmpty && <Codes codes={cptCodesOf(covered)} guidance={guidance} />}
    </div>
  );
}

function Codes({ codes, guidance }: { codes: readonly string[]; guidance: string }) {
  const isOther = codes.length > 0 && guidance !== '' && !isGuidanceInCodes(guidance);
  return (
    <div className={classes.codes}>
      <h4 className={classes.codesTitle}>{previewTexts.cpt}</h4>
      {codes.length === 0 ? (
        <p className={classes.code}>{blockTexts.none}</p>
      ) : (
        <ul className={classes.codeList}>
          {codes.map((code) => (
            <li key={code} className={classes.code}>
              <strong>{code}</strong> {cptText(code)}
            </li>
          ))}
        </ul>
      )}
      {isOther && (
        <p className={classes.codesNote}>
          ! {guidance === 'ultrasound' ? previewTexts.cptGuidance : previewTexts.cptNoGuidance}
        </p>
      )}
    </div>
  );
}
