import { v7 as newId } from 'uuid';
import { runningApi } from './running-api.ts';
import { testPassword } from './test-clinic.ts';

/** The API, and how a physician reads the result of an episode and signs it. */
export function reviewedEpisode() {
  const running = runningApi();
  return {
    get api() {
      return running.api;
    },
    rows: running.rows,
    /** What is signed after reading the result as it stands now. */
    requestFor: async (episodeId: string, policyId = 'medicare-l38801') => {
      const path = `/api/episodes/${episodeId}/assessment?policyId=${policyId}`;
      const { policyVersion, inputsSha256 } = (await running.api.as('physician').get(path)).body;
      return {
        id: newId(),
        policyVersionId: policyVersion.id,
        inputsSha256,
        decision: 'review_for_rfa',
        agreesWithResult: true,
        reason: 'Two blocks, both with relief as long as the agent works.',
        plan: 'Physiotherapy goes on.',
        password: testPassword,
      };
    },
    sign: (episodeId: string, body: object) =>
      running.api.as('physician').post(`/api/episodes/${episodeId}/reviews`, body),
    reviewsOf: async (episodeId: string) =>
      (await running.api.as('nurse').get(`/api/episodes/${episodeId}`)).body.reviews,
  };
}
