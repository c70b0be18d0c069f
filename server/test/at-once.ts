import type { Answer } from './test-browser.ts';

/** Sends the same request several times at once, and again what came while the first was being worked on. */
export function atOnce(times: number, send: () => Promise<Answer>): Promise<Answer[]> {
  return Promise.all(Array.from({ length: times }, () => untilAnswered(send)));
}

async function untilAnswered(send: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await send();
    if (answer.body?.code !== 'in_flight') return answer;
  }
}
