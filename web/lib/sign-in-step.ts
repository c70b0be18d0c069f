import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { signInStep } from '#shared/contract/session.ts';
import { getJson } from './api.ts';

/** What is due in a sign-in that has begun in this browser; null: none has. */
export const signInStepQuery = queryOptions({
  queryKey: ['sign-in-step'],
  queryFn: ({ signal }) => getJson('/api/sign-in', z.nullable(signInStep), signal),
  staleTime: 60_000,
});
