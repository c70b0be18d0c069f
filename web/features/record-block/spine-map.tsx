import { useId } from 'react';
import type { Level } from '#shared/domain/spine.ts';
import { type Joint, type Nerve, type Procedure, type Side, sides } from '#shared/domain/vocabulary.ts';
import { levelLabel } from '../../lib/site-label.ts';
import { sideWords } from '../../lib/texts/record-words.ts';
import { spineAreas } from './spine-areas.ts';
import { layOutSpine, type SpineLayout } from './spine-layout.ts';
import classes from './spine-map.module.css';
import { hasNerve, jointState, nervesOfMap, type TargetSelection } from './target-selection.ts';
import { blockTexts } from './texts.ts';

interface SpineMapProps {
  joints: readonly Joint[];
  selection: TargetSelection;
  procedure: Procedure;
  onJoint: (level: Level) => void;
  onNerve: (nerve: Nerve, side: Side) => void;
}

/**
 * The spine seen from behind, the patient's left on the left, never mirrored. A picture of the grid beside it, which a
 * finger or a mouse picks on too; keys and screen readers pick in the grid.
 */
export function SpineMap({ joints, selection, procedure, onJoint, onNerve }: SpineMapProps) {
  const id = useId();
  const layout = layOutSpine(joints, nervesOfMap(joints));
  const levels = joints.flatMap((joint) => sides.map((side) => ({ joint, side })));
  const named = (state: string) =>
    levels
      .filter((level) => jointState(selection, procedure, level) === state)
      .map(levelLabel)
      .join(', ') || blockTexts.none;
  return (
    <figure className={classes.map}>
      <figcaption className={classes.title}>{blockTexts.mapTitle}</figcaption>
      <div className={classes.drawing}>
        <svg
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="img"
          aria-labelledby={`${id}-title ${id}-description`}
        >
          <title id={`${id}-title`}>{blockTexts.mapTitle}</title>
          <desc id={`${id}-description`}>{blockTexts.mapDescription(named('covered'), named('partly'))}</desc>
          <text className={classes.edge} x={4} y={16}>
            {blockTexts.left}
          </text>
          <text className={classes.edge} x={layout.width - 4} y={16} textAnchor="end">
            {blockTexts.right}
          </text>
          {layout.vertebrae.map(({ name, y }) => (
            <Vertebra key={name} name={name} y={y} middle={layout.middle} />
          ))}
          {sides.map((side) => (
            <SideDrawing key={side} side={side} layout={layout} selection={selection} procedure={procedure} />
          ))}
        </svg>
        {spineAreas(layout, procedure).map(({ target, side, x, y, width, height }) => {
          const name = 'joint' in target ? target.joint : target.nerve;
          return (
            <button
              key={`${name} ${side}`}
              type="button"
              className={classes.area}
              aria-hidden="true"
              tabIndex={-1}
              title={`${name} ${sideWords[side]}`}
              data-target={`${name} ${side}`}
              style={{
                height: percent(height, layout.height),
                left: percent(x, layout.width),
                top: percent(y, layout.height),
                width: percent(width, layout.width),
              }}
              // The focus stays where it was: nobody is led into what a screen reader does not read.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() =>
                'joint' in target ? onJoint({ joint: target.joint, side }) : onNerve(target.nerve, side)
              }
            />
          );
        })}
      </div>
      <ul className={classes.legend}>
        <li data-state="covered">{blockTexts.legendCovered}</li>
        <li data-state="partly">{blockTexts.legendPartly}</li>
        {procedure === 'medial_branch_block' && <li data-state="nerve">{blockTexts.legendNerve}</li>}
      </ul>
    </figure>
  );
}

function percent(part: number, whole: number): string {
  return `${(part / whole) * 100}%`;
}

function Vertebra({ name, y, middle }: { name: string; y: number; middle: number }) {
  return (
    <g>
      <path
        className={classes.bone}
        d={`M${middle - 62} ${y - 5}q20 -8 38 -8h48q18 0 38 8v8q-20 2 -38 8h-10l-6 10h-16l-6 -10h-10q-18 -6 -38 -8z`}
      />
      <text className={classes.boneName} x={middle} y={y + 4} textAnchor="middle">
        {name}
      </text>
    </g>
  );
}

interface SideDrawingProps {
  side: Side;
  layout: SpineLayout;
  selection: TargetSelection;
  procedure: Procedure;
}

function SideDrawing({ side, layout, selection, procedure }: SideDrawingProps) {
  const outward = side === 'left' ? -1 : 1;
  const at = (distance: number) => layout.middle + outward * distance;
  return (
    <g>
      {layout.joints.map(({ joint, y }) => (
        <JointMark
          key={joint}
          x={at(34)}
          y={y}
          state={jointState(selection, procedure, { joint, side } satisfies Level)}
        />
      ))}
      {procedure === 'medial_branch_block' &&
        layout.nerves.map(({ nerve, y }) => {
          const isPicked = hasNerve(selection, nerve, side);
          return (
            <g key={nerve} className={isPicked ? classes.pickedNerve : classes.nerve}>
              <path d={`M${at(116)} ${y - 10}Q${at(84)} ${y - 10} ${at(66)} ${y}`} />
              <circle cx={at(66)} cy={y} r={isPicked ? 6.5 : 3.5} />
              <text x={at(120)} y={y - 6} textAnchor={side === 'left' ? 'end' : 'start'}>
                {nerve}
              </text>
            </g>
          );
        })}
    </g>
  );
}

function JointMark({ x, y, state }: { x: number; y: number; state: 'covered' | 'partly' | 'none' }) {
  return (
    <g className={classes[state]}>
      <ellipse cx={x} cy={y} rx={9} ry={13} />
      {state === 'partly' && <path d={`M${x - 9} ${y}a9 13 0 0 0 18 0z`} />}
      {state === 'covered' && <path d={`M${x - 4.5} ${y}l3.5 4.5l6 -9`} />}
    </g>
  );
}
