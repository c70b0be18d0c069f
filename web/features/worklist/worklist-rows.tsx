import { useRef } from 'react';
import type { WorklistState } from '#shared/contract/record-vocabulary.ts';
import type { WorklistRow } from '#shared/contract/worklist.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useRowKeys } from '../../lib/row-keys.ts';
import { worklistTexts } from '../../lib/texts/worklist.ts';
import { WorklistRowLink } from './worklist-row-link.tsx';
import classes from './worklist-rows.module.css';

interface WorklistRowsProps {
  rows: readonly WorklistRow[];
  state: WorklistState;
  /** The server's clock. */
  now: string;
}

export function WorklistRows({ rows, state, now }: WorklistRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  if (rows.length === 0) {
    const [title, sentence] = worklistTexts.empty[state];
    return <EmptyState title={title}>{sentence}</EmptyState>;
  }
  return (
    <ul className={classes.rows} data-due={rows.some(({ dueAt }) => dueAt)} ref={list}>
      {rows.map((row) => (
        <li key={row.episodeId}>
          <WorklistRowLink now={now} row={row} />
        </li>
      ))}
    </ul>
  );
}
