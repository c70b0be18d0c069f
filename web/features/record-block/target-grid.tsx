import type { KeyboardEvent } from 'react';
import type { sides } from '#shared/domain/vocabulary.ts';
import { sideWords } from '../../lib/texts/record-words.ts';
import classes from './target-grid.module.css';
import type { JointState } from './target-selection.ts';
import { blockTexts } from './texts.ts';

type SideOf = (typeof sides)[number];

interface TargetGridProps {
  heading: string;
  rows: readonly { readonly name: string; readonly note: string }[];
  stateOf: (name: string, side: SideOf) => JointState;
  onToggle: (name: string, side: SideOf) => void;
}

/** One button for every target and side: the patient's left on the left. Arrow keys move, Space and Enter pick. */
export function TargetGrid({ heading, rows, stateOf, onToggle }: TargetGridProps) {
  return (
    <table className={classes.grid} onKeyDown={moveFocus}>
      <thead>
        <tr>
          <th scope="col">{blockTexts.left}</th>
          <th scope="col">{heading}</th>
          <th scope="col">{blockTexts.right}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, note }) => (
          <tr key={name}>
            <Cell name={name} side="left" state={stateOf(name, 'left')} onToggle={onToggle} />
            <th scope="row" className={classes.row}>
              <span className={classes.name}>{name}</span>
              <span className={classes.note}>{note}</span>
            </th>
            <Cell name={name} side="right" state={stateOf(name, 'right')} onToggle={onToggle} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  name: string;
  side: SideOf;
  state: JointState;
  onToggle: (name: string, side: SideOf) => void;
}

const pressed = { covered: true, partly: 'mixed', none: false } as const;

function Cell({ name, side, state, onToggle }: CellProps) {
  return (
    <td>
      <button
        type="button"
        className={classes.target}
        data-state={state}
        aria-pressed={pressed[state]}
        onClick={() => onToggle(name, side)}
      >
        {name} {sideWords[side]}
        {state === 'partly' && <span className={classes.partly}> {blockTexts.partly}</span>}
      </button>
    </td>
  );
}

function moveFocus(event: KeyboardEvent<HTMLTableElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const here = buttons.indexOf(event.target as HTMLButtonElement);
  const step = { ArrowUp: -2, ArrowDown: 2, ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (here < 0 || step === undefined) return;
  event.preventDefault();
  const leavesRow = Math.abs(step) === 1 && Math.floor((here + step) / 2) !== Math.floor(here / 2);
  if (!leavesRow) buttons[here + step]?.focus();
}
