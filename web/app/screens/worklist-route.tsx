import type { QueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { worklistQuery } from '../../features/worklist/list-worklist.ts';
import { WorklistScreen } from '../../features/worklist/worklist-screen.tsx';
import { operatorsQuery } from '../../lib/list-operators.ts';

const route = getRouteApi('/signed-in/');

export function WorklistRoute() {
  const filters = route.useSearch();
  const navigate = useNavigate();
  return (
    <WorklistScreen
      filters={filters}
      onFilter={(search) => void navigate({ to: '/', search, replace: true })}
    />
  );
}

/** As it is without filters. */
export function readWorklist(queries: QueryClient): Promise<unknown> {
  return Promise.all([
    queries.prefetchInfiniteQuery(worklistQuery({ state: 'due_now' })),
    queries.prefetchQuery(operatorsQuery),
  ]);
}
