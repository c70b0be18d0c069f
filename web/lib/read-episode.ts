import type { QueryClient } from '@tanstack/react-query';
import { assessmentQuery } from './get-assessment.ts';
import { episodeQuery } from './get-episode.ts';
import { policiesQuery } from './list-policies.ts';

/** An episode, its result under its own policy, and the policies to choose from. */
export function readEpisode(queries: QueryClient, episodeId: string): Promise<unknown> {
  return Promise.all([
    queries.prefetchQuery(episodeQuery(episodeId)),
    queries.prefetchQuery(assessmentQuery(episodeId, null)),
    queries.prefetchQuery(policiesQuery),
  ]);
}
