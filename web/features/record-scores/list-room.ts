import { queryOptions } from '@tanstack/react-query';
import { room } from '#shared/contract/room.ts';
import { getJson } from '../../lib/api.ts';

/** Whose scores are due; with the worklist it is asked for anew when a score is stored, and every quarter of a minute. */
export const roomQuery = queryOptions({
  queryKey: ['worklist', 'room'],
  queryFn: ({ signal }) => getJson('/api/room', room, signal),
  refetchInterval: 15_000,
});
