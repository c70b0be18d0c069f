import { queryOptions } from '@tanstack/react-query';
import { installation } from '#shared/contract/setup.ts';
import { getJson } from './api.ts';

/** Whether a clinic is set up here, and the demo's users when it is the demo. */
export const installationQuery = queryOptions({
  queryKey: ['installation'],
  queryFn: ({ signal }) => getJson('/api/installation', installation, signal),
});
