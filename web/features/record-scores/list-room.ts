import { queryOptions } from '@tanstack/react-query';
import { room } from '#shared/contract/room.ts';
import { getJson } from '../../lib/api.ts';

/** Whose scores are due; asked for anew with the worklist: as scores are stored, and as time goes by. */
export const roomQuery = queryOptions({
  queryKey: ['worklist', 'room'],
  queryFn: ({ signal }) => getJson('/api/room', room, signal),
});
