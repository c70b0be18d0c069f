import { queryOptions } from '@tanstack/react-query';
import { operatorList } from '#shared/contract/users.ts';
import { getJson } from './api.ts';

export const operatorsQuery = queryOptions({
  queryKey: ['operators'],
  queryFn: ({ signal }) => getJson('/api/operators', operatorList, signal),
});
