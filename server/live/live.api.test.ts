import { afterEach, describe, expect, it, vi } from 'vitest';
import { EventListener } from '../test/event-listener.ts';
import { publishSeen } from '../test/publish-policy.ts';
import { readingRequest, recordBlock, recordEpisode, recordPatient } from '../test/record-journey.ts';
import { runningApi } from '../test/running-api.ts';
import type { TestBrowser } from '../test/test-browser.ts';

const running = runningApi();
const open: EventListener[] = [];
afterEach(() => {
  for (const listener of open.splice(0)) listener.close();
});

const patience = { timeout: 20_000, interval: 20 };

/** A process that has just started may not hear changes yet, and says so: a stream is opened until it does. */
function listen(browser: TestBrowser, origin = running.api.origin): Promise<EventListener> {
  return vi.waitFor(async () => {
    const listener = await EventListener.open(origin, browser);
    open.push(listener);
    await vi.waitFor(() => expect(listener.kinds).not.toEqual([]), patience);
    if (listener.kinds[0] !== 'open') listener.close();
    expect(listener.kinds).toEqual(['open']);
    return listener;
  }, patience);
}

const told = (listener: EventListener, kind: string) =>
  vi.waitFor(() => expect(listener.kinds).toContain(kind), patience);

/** What making it changed has been told when this returns. */
async function sheet() {
  const { api } = running;
  const witness = await listen(api.as('physician'));
  const performedAt = new Date(api.now().getTime() - 16 * 60_000).toISOString();
  const patientId = await recordPatient(api);
  const episodeId = await recordEpisode(api, patientId);
  const block = await recordBlock(api, episodeId, { performedAt });
  const seriesId: string = block.series[0].id;
  await vi.waitFor(
    () => expect(witness.heard).toContainEqual(expect.objectContaining({ episodeId })),
    patience,
  );
  const record = () =>
    api.as('nurse').post(`/api/series/${seriesId}/readings`, readingRequest(performedAt, null, 7));
  return { ids: { patientId, episodeId, blockId: block.id }, record };
}

describe('what changed is told', () => {
  it('When a score is recorded at one process, then browsers at both hear whose, and nobody hears what', async () => {
    const { ids, record } = await sheet();
    const { api } = running;
    const here = await listen(api.as('physician'));
    const there = await listen(api.as('physician'), await api.startAnother());
    expect((await record()).status).toBe(201);
    for (const listener of [here, there]) {
      await told(listener, 'record');
      expect(listener.heard).toEqual([{ kind: 'open' }, { kind: 'record', ...ids }]);
    }
  });

  it('When it is of another clinic, or nothing the role may read, then nothing is told', async () => {
    const { record } = await sheet();
    const { api } = running;
    const stranger = await listen(api.asOther('physician'));
    const admin = await listen(api.as('admin'));
    const witness = await listen(api.as('physician'));
    await record();
    // One process tells all of its streams at once.
    await told(witness, 'record');
    expect([...stranger.kinds, ...admin.kinds]).toEqual(['open', 'open']);
    const { body } = await api.as('admin').get('/api/policies/clinic-template');
    const [{ version, definition }] = body.versions;
    await publishSeen(api.as('admin'), 'clinic-template', { definition, version });
    await told(admin, 'policies');
    expect(stranger.kinds).toEqual(['open']);
  });

  it('When PostgreSQL cuts the connection, then browsers hear so, and later that something may be missed', async () => {
    const { record } = await sheet();
    const listener = await listen(running.api.as('nurse'));
    await running.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'facetwise live' and datname = current_database()`,
      [],
    );
    await told(listener, 'paused');
    await record();
    await told(listener, 'everything');
    await told(listener, 'record');
    expect(listener.kinds.indexOf('paused')).toBeLessThan(listener.kinds.indexOf('everything'));
  });
});

describe('a stream and its session', () => {
  it('When the session is ended elsewhere, then the stream says so and ends', async () => {
    const browser = await running.api.signIn('nurse');
    const listener = await listen(browser);
    await browser.post('/api/sign-out');
    await vi.waitFor(() => expect(listener.isOver).toBe(true), patience);
    expect(listener.kinds.at(-1)).toBe('ended');
  });

  it('When nobody sits there, then neither the stream nor what the page asks by itself keeps the session alive', async () => {
    const { api } = running;
    const idle = await api.signIn('physician');
    const listener = await listen(idle);
    for (const minutes of [7, 7]) {
      api.advance(minutes);
      const byItself = await idle.request('GET', '/api/patients', undefined, { 'facetwise-unattended': '1' });
      expect(byItself.status).toBe(200);
    }
    api.advance(2);
    // Whatever changes somebody's access makes every process look at its sessions; it does so by itself too.
    await api.signIn('nurse');
    await vi.waitFor(() => expect(listener.isOver).toBe(true), patience);
    expect(listener.kinds.at(-1)).toBe('ended');
    expect((await idle.get('/api/patients')).status).toBe(401);
  });

  it('When a session opens a ninth stream, then it is refused; once one closes, there is room', async () => {
    const browser = await running.api.signIn('physician');
    const listeners = await Promise.all(Array.from({ length: 8 }, () => listen(browser)));
    const ninth = await browser.get('/api/events');
    expect([ninth.status, ninth.body.code]).toEqual([429, 'too_many_streams']);
    listeners[0]?.close();
    await vi.waitFor(async () => expect((await browser.get('/api/events')).status).toBe(200), patience);
  });
});
