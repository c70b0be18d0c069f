import { queryOptions } from '@tanstack/react-query';
import { userList } from '#shared/contract/users.ts';
import { getJson } from '../../lib/api.ts';

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => getJson('/api/users', userList, signal),
});
