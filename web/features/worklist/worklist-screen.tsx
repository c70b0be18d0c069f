import { Button } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Worklist } from '#shared/contract/worklist.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Loading } from '../../components/loading.tsx';
import { MoreButton } from '../../components/more-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Screen } from '../../components/screen.tsx';
import { formatTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { worklistTexts } from '../../lib/texts/worklist.ts';
import type { WorklistFilters } from '../../lib/worklist-filters.ts';
import { worklistQuery } from './list-worklist.ts';
import { WorklistFilterBar } from './worklist-filter-bar.tsx';
import { WorklistRows } from './worklist-rows.tsx';
import classes from './worklist-screen.module.css';
import { WorklistTabs } from './worklist-tabs.tsx';

interface WorklistScreenProps {
  filters: WorklistFilters;
  onFilter: (filters: WorklistFilters) => void;
}

/** What waits for whom, most urgent first. */
export function WorklistScreen({ filters, onFilter }: WorklistScreenProps) {
  const { user, clinic } = useSession();
  const [typed, setTyped] = useState('');
  const [q, setSearched] = useState('');
  const search = useDebouncedCallback((text: string) => setSearched(text.trim()), 250);
  const { state = 'due_now', operator, region, order } = filters;
  const operatorId = operator === 'me' ? user.id : operator;
  const query = useInfiniteQuery(
    worklistQuery({ state, region, order, operatorId, q: q === '' ? undefined : q }),
  );
  const newest = query.data?.pages.at(-1);
  // While another list is on its way, the one before must not stand under its name.
  const isOther = query.isPlaceholderData;
  const isFiltered = q !== '' || operatorId !== undefined || region !== undefined;
  const clear = () => {
    setTyped('');
    setSearched('');
    onFilter({ state });
  };
  return (
    <Screen
      actions={
        <LinkButton to="/patients" variant="default">
          {worklistTexts.newPatient}
        </LinkButton>
      }
      tabTitle={worklistTexts.title}
      title={worklistTexts.title}
      width="wide"
    >
      <WorklistTabs counts={query.data?.pages[0]?.counts} filters={filters} state={state} />
      <WorklistFilterBar
        filters={filters}
        onFilter={onFilter}
        onType={(text) => {
          setTyped(text);
          search(text);
        }}
        state={state}
        typed={typed}
      />
      {newest?.isSettling && <Notice>{worklistTexts.settling}</Notice>}
      <Panel flush>
        <QueryView lines={8} query={query}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.rows);
            if (isOther) return <Loading lines={8} />;
            if (rows.length === 0 && isFiltered) return <NothingFound onClear={clear} />;
            const isNothingYet = pages.every((page) => isWithoutEpisodes(page.counts));
            return (
              <WorklistRows isNothingYet={isNothingYet} now={newest?.now ?? ''} rows={rows} state={state} />
            );
          }}
        </QueryView>
      </Panel>
      {!isOther && <MoreButton query={query}>{worklistTexts.more}</MoreButton>}
      {newest && !isOther && (
        <p className={classes.foot}>
          <span className={classes.keys}>{worklistTexts.keys}</span>
          <span>{worklistTexts.updated(formatTime(newest.now, clinic.timeZone))}</span>
        </p>
      )}
    </Screen>
  );
}

/** Nothing in any state: nobody has an episode yet. */
function isWithoutEpisodes(counts: Worklist['counts']): boolean {
  return Object.values(counts).every(({ count }) => count === 0);
}

function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      actions={
        <Button onClick={onClear} variant="default">
          {worklistTexts.clear}
        </Button>
      }
      title={worklistTexts.nothingFound}
    >
      {worklistTexts.nothingFoundHelp}
    </EmptyState>
  );
}
