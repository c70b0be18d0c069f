import { beforeEach, expect } from 'vitest';
import { readingRequest, recordBlock, recordEpisode, recordPatient } from './record-journey.ts';
import { runningApi } from './running-api.ts';

/** When the block of every score sheet here was done. */
export const performedAt = '2026-01-05T10:00:00-08:00';

/** A score half an hour after the block, whatever is written in its place. */
export const score = (value: unknown) => ({
  ...readingRequest(performedAt, 30, 1),
  entry: { kind: 'score', score: value },
});

/** The API with a new block before each test, and what a nurse does with its score sheet. */
export function scoredSeries() {
  const running = runningApi();
  let blockId: string;
  let seriesId: string;
  let otherSeriesId: string;
  beforeEach(async () => {
    const { api } = running;
    const block = await recordBlock(api, await recordEpisode(api, await recordPatient(api)), { performedAt });
    blockId = block.id;
    [seriesId, otherSeriesId] = block.series.map(({ id }: { id: string }) => id);
  });
  return {
    get api() {
      return running.api;
    },
    rows: running.rows,
    get seriesId() {
      return seriesId;
    },
    get otherSeriesId() {
      return otherSeriesId;
    },
    post: (body: unknown, of = seriesId) => running.api.as('nurse').post(`/api/series/${of}/readings`, body),
    storedReadings: () =>
      running.rows(
        'select r.* from reading r join series s on s.id = r.series_id where s.block_id = $1 order by r.recorded_at',
        [blockId],
      ),
    sheet: async () => {
      const answer = await running.api.as('nurse').get(`/api/blocks/${blockId}`);
      expect(answer.status).toBe(200);
      return answer.body.block.series.find(({ id }: { id: string }) => id === seriesId);
    },
  };
}
