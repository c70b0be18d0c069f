import { v7 as newId } from 'uuid';
import type { Exchange } from './floor.ts';
import type { LoadRequest } from './load.ts';
import { type OpenSeries, openPerformedAt, type PlantedClinic } from './plant-clinics.ts';
import type { RunningApi } from './running-api.ts';
import { captureEach } from './sent-statements.ts';

export const dueMinutes = [15, 30, 60, 120, 180, 240, 300, 360, 420, 480];

/** A score of an open series, as a tablet sends it. */
export function scoreRequest(
  { origin }: Pick<RunningApi, 'origin'>,
  clinic: PlantedClinic,
  { seriesId, blockId }: OpenSeries,
  minutesAfterBlock: number,
): LoadRequest {
  const id = newId();
  const key = newId();
  const body = {
    ...{ id, phase: 'post_block', minutesAfterBlock, entry: { kind: 'score', score: 3 }, activity: null },
    ...{ observedAt: openPerformedAt(minutesAfterBlock), transcribed: false, supersedesId: null, reason: '' },
  };
  const headers = {
    ...{ cookie: clinic.cookie, origin, 'content-type': 'application/json', 'idempotency-key': key },
    ...{
      'x-exchange': `score ${clinic.clinicId}`,
      'x-marks': [seriesId, blockId, id, key, minutesAfterBlock].join(),
    },
  };
  return {
    method: 'POST',
    path: `/api/series/${seriesId}/readings`,
    headers,
    body: JSON.stringify(body),
    id,
  };
}

/** An episode, then its assessment. */
export function readRequests(clinic: PlantedClinic, episodeId: string): LoadRequest[] {
  return [`/api/episodes/${episodeId}`, `/api/episodes/${episodeId}/assessment`].map((path) => ({
    ...{ method: 'GET', path, headers: { cookie: clinic.cookie, 'x-exchange': path } },
  }));
}

/** What our server sends to PostgreSQL for each kind of these requests, and answers. */
export async function captureExchanges(
  api: RunningApi,
  asked: readonly (() => LoadRequest)[],
): Promise<Record<string, Exchange>> {
  const captured = await captureEach(
    api,
    asked.map((ask) => async () => {
      const { method, path, headers, body } = ask();
      const { status, text } = await answerOf(api.origin + path, { method, headers, ...(body && { body }) });
      if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
      return { status, answer: text, headers };
    }),
  );
  return Object.fromEntries(
    captured.map(({ statements, answer: { headers, status, answer } }) => [
      headers['x-exchange'],
      { statements, status, answer, marks: headers['x-marks']?.split(',') ?? [] },
    ]),
  );
}

async function answerOf(url: string, init: RequestInit) {
  const answer = await fetch(url, init);
  return { status: answer.status, text: await answer.text() };
}
