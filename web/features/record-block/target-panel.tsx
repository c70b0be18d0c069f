import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { bonyTargetOf } from '#shared/domain/read-back.ts';
import { isJoint, isNerve, type Level, nervesOf } from '#shared/domain/spine.ts';
import { joints, type Nerve, type Procedure, type Region, type Side } from '#shared/domain/vocabulary.ts';
import { Panel } from '../../components/panel.tsx';
import { levelLabel } from '../../lib/site-label.ts';
import { ConfirmMark } from './copied-context.tsx';
import { ReadBack } from './read-back-box.tsx';
import { SpineMap } from './spine-map.tsx';
import { TargetGrid } from './target-grid.tsx';
import classes from './target-panel.module.css';
import {
  hasNerve,
  jointState,
  jointsOfMap,
  nervesOfMap,
  type TargetSelection,
  toggleJoint,
  toggleNerve,
} from './target-selection.ts';
import { blockTexts } from './texts.ts';
import { WayChoice } from './way-choice.tsx';

interface TargetPanelProps {
  region: Region;
  /** Not chosen yet: nothing can be picked. */
  procedure: Procedure | null;
  selection: TargetSelection;
  onSelection: (selection: TargetSelection) => void;
  error: string | undefined;
  /** '' while it is not chosen. */
  guidance: string;
}

/** Level and side: a map and a grid that pick joints and nerves, both in step, and what was picked read back. */
export function TargetPanel({
  region,
  procedure,
  selection,
  onSelection,
  error,
  guidance,
}: TargetPanelProps) {
  const [way, setWay] = useState<'joint' | 'nerve'>('joint');
  const [showsWholeSpine, setShowsWholeSpine] = useState(false);
  const [held, setHeld] = useState('');
  if (procedure === null) {
    return (
      <Panel title={blockTexts.targets}>
        <p className={classes.first}>{blockTexts.chooseProcedureFirst}</p>
      </Panel>
    );
  }
  const shown = showsWholeSpine ? joints : jointsOfMap(region);
  const isBlock = procedure === 'medial_branch_block';
  const byNerve = isBlock && way === 'nerve';

  function pickNerve(nerve: Nerve, side: Side) {
    setHeld('');
    onSelection(toggleNerve(selection, nerve, side));
  }

  function pickJoint(procedure: Procedure, level: Level) {
    const next = toggleJoint(selection, procedure, level);
    setHeld(next.heldBy.length > 0 ? blockTexts.held(levelLabel(level), next.heldBy.join(', ')) : '');
    onSelection(next.selection);
  }

  return (
    <Panel title={blockTexts.targets} note={blockTexts.targetsNote(isBlock ? 'block' : 'injection')}>
      <div className={classes.columns}>
        <SpineMap
          joints={shown}
          selection={selection}
          procedure={procedure}
          onJoint={(level) => pickJoint(procedure, level)}
          onNerve={pickNerve}
        />
        <div className={classes.pick}>
          <div className={classes.ways}>
            {isBlock && <WayChoice way={way} onWay={setWay} />}
            <Checkbox
              label={blockTexts.wholeSpine}
              checked={showsWholeSpine}
              onChange={(event) => setShowsWholeSpine(event.currentTarget.checked)}
            />
          </div>
          {byNerve ? (
            <TargetGrid
              heading={blockTexts.nerve}
              rows={nervesOfMap(shown).map((name) => ({ name, note: blockTexts.atBone(bonyTargetOf(name)) }))}
              stateOf={(name, side) =>
                isNerve(name) && hasNerve(selection, name, side) ? 'covered' : 'none'
              }
              onToggle={(name, side) => isNerve(name) && pickNerve(name, side)}
            />
          ) : (
            <TargetGrid
              heading={blockTexts.joint}
              rows={shown.map((name) => ({ name, note: isBlock ? nervesOf(name).join(' + ') : '' }))}
              stateOf={(name, side) =>
                isJoint(name) ? jointState(selection, procedure, { joint: name, side }) : 'none'
              }
              onToggle={(name, side) => isJoint(name) && pickJoint(procedure, { joint: name, side })}
            />
          )}
          <p className={classes.held} role="status">
            {held}
          </p>
          {error && (
            <p className={classes.error} role="alert" id="targets-error" tabIndex={-1}>
              {error}
            </p>
          )}
        </div>
      </div>
      <ReadBack selection={selection} procedure={procedure} guidance={guidance} />
      <ConfirmMark field="targets" />
    </Panel>
  );
}
