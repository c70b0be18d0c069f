import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type WorklistState, worklistStates } from '#shared/contract/record-vocabulary.ts';
import { worklistTexts } from '../../lib/texts/worklist.ts';
import { worklistQuery } from './list-worklist.ts';
import classes from './worklist-tabs.module.css';

/** One link per state with how many episodes stand in it. */
export function WorklistTabs({ state }: { state: WorklistState }) {
  return (
    <nav aria-label={worklistTexts.tabs} className={classes.tabs}>
      {worklistStates.map((each) => (
        <Link
          aria-current={each === state ? 'page' : undefined}
          className={classes.tab}
          key={each}
          search={{ state: each }}
          to="/"
        >
          <span>{worklistTexts.states[each]}</span>
          <Count isUrgent={each === 'due_now'} state={each} />
        </Link>
      ))}
    </nav>
  );
}

function Count({ state, isUrgent }: { state: WorklistState; isUrgent: boolean }) {
  const { data } = useInfiniteQuery(worklistQuery(state));
  if (!data) return <span className={classes.count}>{'\u00A0'}</span>;
  const count = data.pages.reduce((sum, { rows }) => sum + rows.length, 0);
  const isMore = data.pages.at(-1)?.next !== null;
  return (
    <span className={classes.count} data-urgent={isUrgent && count > 0}>
      {count}
      {isMore && '+'}
    </span>
  );
}
