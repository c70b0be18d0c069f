import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { worklistStates } from '#shared/contract/record-vocabulary.ts';
import type { WorklistRow } from '#shared/contract/worklist.ts';
import { applicationIn, enterClinic } from '../../db/open-rows.ts';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import type { TestBrowser } from '../../test/test-browser.ts';

let api: TestApi;
let physician: TestBrowser;
let rows: WorklistRow[];
beforeAll(async () => {
  api = await startTestApi({ empty: true });
  const { demo } = (await api.stranger().post('/api/demo')).body;
  physician = api.stranger();
  await physician.post('/api/sign-in', {
    email: 'physician@demo.facetwise.example',
    password: demo.password,
  });
  const lists = await Promise.all(
    worklistStates.map((state) => physician.get(`/api/worklist?state=${state}`)),
  );
  rows = lists.flatMap(({ body }) => body.rows);
});
afterAll(() => api.close());

const rowOf = (tree: string) => rows.find((row) => row.patientName.startsWith(`Demo-${tree}`));

describe('the demo clinic', () => {
  it('When it is opened, then every state of the worklist has an episode', () => {
    expect(rows).toHaveLength(8);
    expect(rowOf('Alder')?.state).toBe('signed');
    expect(rowOf('Birch')?.state).toBe('awaiting_review');
    expect(rowOf('Cedar')).toMatchObject({ state: 'due_now', dueMinutes: 30 });
    expect(rowOf('Dogwood')).toMatchObject({ state: 'due_now', dueMinutes: 60 });
    expect(rowOf('Elm')?.state).toBe('incomplete');
    expect(rowOf('Fir')?.state).toBe('signed');
    expect(rowOf('Ginkgo')?.state).toBe('awaiting_review');
    expect(rowOf('Hazel')).toMatchObject({ state: 'incomplete', blockId: null });
  });

  it('When its results are read, then one level is flagged and its neighbour is not', () => {
    expect(rowOf('Alder')?.levels).toEqual(['L4-L5 right', 'L5-S1 right']);
    expect(rowOf('Alder')?.statuses).toEqual([
      expect.stringContaining('Possible candidate'),
      expect.stringContaining('Criteria not met'),
    ]);
    expect(rowOf('Birch')?.statuses[0]).toContain('Possible candidate');
    expect(rowOf('Elm')?.statuses[0]).toContain('Cannot be judged');
    expect(rowOf('Fir')?.statuses[0]).toContain('Criteria not met');
  });

  it('When an episode is opened, then its signed review still fits the record', async () => {
    const { body } = await physician.get(`/api/episodes/${rowOf('Alder')?.episodeId}`);
    expect(body.reviews).toMatchObject([{ decision: 'review_for_rfa', changedSinceSigned: false }]);
    expect(body.blocks).toHaveLength(2);
    expect(body.blocks[0].performedAt).toMatch(/T09:30:00-0[78]:00$/);
  });

  it('When its audit is read, then everything stands at its own time', async () => {
    const late = await api.db.inInstallation(async (tx) => {
      const demo = await tx.clinic.findFirstOrThrow();
      await enterClinic(tx, applicationIn(demo.id));
      expect(await tx.reading.count()).toBeGreaterThan(20);
      return tx.reading.count({ where: { isLateEntry: true } });
    });
    expect(late).toBe(0);
  });
});
