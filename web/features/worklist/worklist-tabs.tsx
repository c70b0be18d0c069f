import { Link } from '@tanstack/react-router';
import { type WorklistState, worklistStates } from '#shared/contract/record-vocabulary.ts';
import type { Worklist } from '#shared/contract/worklist.ts';
import { worklistTexts } from '../../lib/texts/worklist.ts';
import type { WorklistFilters } from '../../lib/worklist-filters.ts';
import classes from './worklist-tabs.module.css';

interface WorklistTabsProps {
  state: WorklistState;
  filters: WorklistFilters;
  /** undefined until the first answer */
  counts: Worklist['counts'] | undefined;
}

/** One link per state with how many episodes stand in it, under the same filters. */
export function WorklistTabs({ state, filters, counts }: WorklistTabsProps) {
  const { order: _ofThisState, ...kept } = filters;
  return (
    <nav aria-label={worklistTexts.tabs} className={classes.tabs}>
      {worklistStates.map((each) => (
        <Link
          aria-current={each === state ? 'page' : undefined}
          className={classes.tab}
          key={each}
          search={{ ...kept, state: each }}
          to="/"
        >
          <span>{worklistTexts.states[each]}</span>
          <Count count={counts?.[each]} isUrgent={each === 'due_now'} />
        </Link>
      ))}
    </nav>
  );
}

function Count({ count, isUrgent }: { count: Worklist['counts']['signed'] | undefined; isUrgent: boolean }) {
  if (!count) return <span className={classes.count}>{'\u00A0'}</span>;
  return (
    <span className={classes.count} data-urgent={isUrgent && count.count > 0}>
      {count.count}
      {count.isMore && '+'}
    </span>
  );
}
