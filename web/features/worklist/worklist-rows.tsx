import { useRef } from 'react';
import type { WorklistState } from '#shared/contract/record-vocabulary.ts';
import type { WorklistRow } from '#shared/contract/worklist.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { useRowKeys } from '../../lib/row-keys.ts';
import { worklistTexts } from '../../lib/texts/worklist.ts';
import { waitsFor } from './waits-for.ts';
import { WorklistRowLink } from './worklist-row-link.tsx';
import classes from './worklist-rows.module.css';

interface WorklistRowsProps {
  rows: readonly WorklistRow[];
  state: WorklistState;
  /** No other state has a row either. */
  isNothingYet: boolean;
  /** The server's clock. */
  now: string;
}

export function WorklistRows({ rows, state, isNothingYet, now }: WorklistRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  if (rows.length === 0) {
    const [title, sentence] = isNothingYet ? worklistTexts.nothingYet : worklistTexts.empty[state];
    return (
      <EmptyState
        actions={isNothingYet && <LinkButton to="/patients">{worklistTexts.newPatient}</LinkButton>}
        title={title}
      >
        {sentence}
      </EmptyState>
    );
  }
  return (
    <ul className={classes.rows} data-due={rows.some(waitsFor)} ref={list}>
      {rows.map((row) => (
        <li key={row.episodeId}>
          <WorklistRowLink now={now} row={row} />
        </li>
      ))}
    </ul>
  );
}
