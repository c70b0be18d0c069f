import type { Page } from 'playwright-core';
import type { Canaries } from './canaries.ts';
import type { Place } from './canary-places.ts';

/** Requests that are refused, each full of canaries; answers what was said to them. */
export async function provokeRefusals(page: Page, canaries: Canaries, blockUrl: string): Promise<Place[]> {
  const { familyName, givenName, identifier, note, reason } = canaries;
  const blockId = /blocks\/([\w-]+)/.exec(blockUrl)?.[1] ?? '';
  const person = { identifier, familyName, givenName, birthDate: '1968-04-05', sex: 'female' };
  const asked: [string, string, unknown, Record<string, string>?][] = [
    ['POST', '/api/patients', person],
    ['POST', '/api/patients', { ...person, birthDate: familyName }],
    // No canary is the name of a field: a field nobody knows is named in the answer, so that it can be found.
    ['POST', '/api/patients', { ...person, unknown: note }],
    ['POST', '/api/patients', { ...person, sex: familyName, identifier: [identifier] }],
    ['POST', '/api/patients', `{"familyName": "${familyName}", `],
    ['POST', '/api/patients', { ...person, familyName: `${familyName}\u0000` }],
    ['POST', '/api/patients', person, { 'idempotency-key': `${familyName} x` }],
    ['POST', '/api/patients', person, { 'content-type': 'text/plain' }],
    ['POST', '/api/patients/search', { q: { familyName } }],
    ['GET', `/api/patients/${familyName}`, undefined],
    ['GET', `/api/patients?q=${familyName}`, undefined],
    ['GET', `/api/${familyName}`, undefined],
    ['GET', `/api/policies/${identifier}`, undefined],
    ['PUT', `/api/blocks/${blockId}/course`, { complicationNote: note, rescueAnalgesicAtMinutes: reason }],
    [
      'PUT',
      `/api/blocks/${blockId}/course`,
      { complications: ['other'], complicationNote: note, rescueAnalgesicAtMinutes: null },
      { 'if-match': '"99"' },
    ],
    ['POST', `/api/blocks/${blockId}/series`, { id: note, site: reason }],
    ['POST', '/api/users', { displayName: familyName, email: familyName, role: note }],
    ['POST', '/api/sign-in', { email: `${familyName}@clinic.example`, password: note }],
    ['PATCH', '/api/patients', person],
  ];
  const answers = await page.evaluate(
    async (requests) =>
      Promise.all(
        requests.map(async ([method, path, body, headers]) => {
          const answer = await fetch(path, {
            method,
            headers: {
              'content-type': 'application/json',
              'idempotency-key': crypto.randomUUID(),
              ...headers,
            },
            ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
          });
          return {
            status: answer.status,
            text: await answer.text(),
            headers: JSON.stringify([...answer.headers]),
          };
        }),
      ),
    asked,
  );
  return answers.map(({ status, text, headers }, index) => {
    const [method, path] = asked[index] ?? [];
    if (status < 400) throw new Error(`${method} ${path} was not refused`);
    return { name: `refusal ${status} of ${method} ${path}`, content: `${text} ${headers}` };
  });
}
