import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { atOnce } from '../../test/at-once.ts';
import { blockRequest, recordBlock, recordEpisode, recordPatient } from '../../test/record-journey.ts';

let api: TestApi;
let episodeId: string;
beforeAll(async () => {
  api = await startTestApi();
  episodeId = await recordEpisode(api, await recordPatient(api));
});
afterAll(() => api.close());

const nerve = (name: string, side: 'left' | 'right' = 'right') => ({
  kind: 'nerve' as const,
  name,
  side,
  volumeMl: null,
});
const joint = (name: string, side: 'left' | 'right' = 'right') => ({
  ...nerve(name, side),
  kind: 'joint' as const,
});

const post = (changes: object, episode = episodeId) =>
  api.as('physician').post(`/api/episodes/${episode}/blocks`, {
    ...blockRequest(api),
    ...changes,
  });
const sites = (block: { series: { site: string; joint: string; side: string }[] }) =>
  block.series.map(({ site, joint: of, side }) => [site, of, side].filter(Boolean).join(' '));
const blockCount = async () => (await api.as('nurse').get(`/api/episodes/${episodeId}`)).body.blocks.length;

describe('recording a block', () => {
  it('When nerves are named, then the joints they cover are read back, coded and scored per level', async () => {
    const block = await recordBlock(api, episodeId);
    expect(block).toMatchObject({
      performedAt: '2026-01-05T10:00:00-08:00',
      jointsCovered: [
        { joint: 'L4-L5', side: 'right' },
        { joint: 'L5-S1', side: 'right' },
      ],
      jointsPartlyCovered: [{ joint: 'L3-L4', side: 'right' }],
      cptCodes: ['64493-RT', '64494-RT'],
      concentrationPercent: 2,
      operator: { displayName: 'North Clinic physician' },
      version: 1,
    });
    expect(block.readBack).toEqual([
      expect.stringMatching(/L3 and L4 medial branches.* = L4-L5 and L5-S1, right/),
    ]);
    expect(block.targets[0]).toEqual({ kind: 'nerve', name: 'L3', side: 'right', volumeMl: 0.5 });
    expect(sites(block)).toEqual(['level L4-L5 right', 'level L5-S1 right']);
  });

  it('When it is scored per side or as a whole, then there is a series for each side or one', async () => {
    const targets = [joint('L4-L5', 'left'), joint('L4-L5', 'right'), joint('L3-L4', 'right')];
    expect(sites((await post({ targets, scoredPer: 'side' })).body)).toEqual(['side left', 'side right']);
    expect(sites((await post({ targets, scoredPer: 'overall' })).body)).toEqual(['overall']);
    const onlyNerve = await post({ targets: [nerve('L3')], scoredPer: 'overall' });
    expect(onlyNerve.body).toMatchObject({ jointsCovered: [], cptCodes: [] });
  });

  it('When it was done late in the evening, then its day stays the day as written', async () => {
    const performedAt = '2026-01-05T23:30:00-08:00';
    const { id } = await recordBlock(api, episodeId, { performedAt });
    const answer = await api.as('nurse').get(`/api/blocks/${id}`);
    expect(answer.body.block.performedAt).toBe(performedAt);
    const { body } = await api.as('nurse').get(`/api/episodes/${episodeId}/assessment`);
    expect(body.case.blocks.map((block: { performedAt: string }) => block.performedAt)).toContain(
      performedAt,
    );
  });

  it.each<[string, object, string, string]>([
    ['an unknown nerve', { targets: [nerve('L5')] }, 'targets[0].name', 'unknown_target'],
    ['an unknown joint', { targets: [joint('L4/5')] }, 'targets[0].name', 'unknown_target'],
    [
      'a nerve for an injection',
      { procedure: 'intra_articular_injection' },
      'targets[0].kind',
      'nerve_in_joint_injection',
    ],
    [
      'a target twice',
      { targets: [nerve('L3'), nerve('L4'), nerve('L3')] },
      'targets[2]',
      'duplicate_target',
    ],
    ['nerves that cover no joint', { targets: [nerve('L3')] }, 'targets', 'no_joint_covered'],
    ['targets of another region only', { targets: [joint('C4-C5')] }, 'targets', 'other_region'],
    ['no target', { targets: [] }, 'targets', 'too_small'],
    ['a volume of 0', { targets: [{ ...joint('L4-L5'), volumeMl: 0 }] }, 'targets[0].volumeMl', 'too_small'],
    ['a volume of 6 mL', { targets: [{ ...joint('L4-L5'), volumeMl: 6 }] }, 'targets[0].volumeMl', 'too_big'],
    [
      'a volume with a decimal comma',
      { targets: [{ ...joint('L4-L5'), volumeMl: '0,5' }] },
      'targets[0].volumeMl',
      'invalid_type',
    ],
    [
      'three decimals of a volume',
      { targets: [{ ...joint('L4-L5'), volumeMl: 0.125 }] },
      'targets[0].volumeMl',
      'custom',
    ],
    ['a concentration above 10 %', { concentrationPercent: 25 }, 'concentrationPercent', 'too_big'],
    [
      'steroid details without a steroid',
      { steroidDetail: 'triamcinolone 10 mg' },
      'steroidDetail',
      'no_steroid_given',
    ],
    [
      'a complication twice',
      { complications: ['allergic_reaction', 'allergic_reaction'] },
      'complications[1]',
      'duplicate',
    ],
    ['a time before 2000', { performedAt: '1026-01-05T10:00:00Z' }, 'performedAt', 'too_early'],
    [
      'an offset no clock shows',
      { performedAt: '2026-01-05T10:00:00+23:00' },
      'performedAt',
      'offset_out_of_range',
    ],
    ['a time without its offset', { performedAt: '2026-01-05T10:00:00' }, 'performedAt', 'invalid_format'],
    ['an unknown field', { dose: 1 }, 'dose', 'unrecognized_keys'],
    ['NUL in a note', { complicationNote: 'a\u0000b' }, 'complicationNote', 'custom'],
  ])(
    'When it names %s, then the field is named and nothing is stored',
    async (_what, changes, path, code) => {
      const before = await blockCount();
      const answer = await post(changes);
      expect(answer.status, answer.text).toBe(422);
      expect(answer.body.errors).toContainEqual(expect.objectContaining({ path, code }));
      expect(await blockCount()).toBe(before);
    },
  );

  it('When it is dated in the future, then that time has not come yet', async () => {
    const performedAt = new Date(api.now().getTime() + 6 * 60_000).toISOString();
    const answer = await post({ performedAt });
    expect(answer.body).toMatchObject({ code: 'felt_in_the_future', errors: [{ path: 'performedAt' }] });
    const soon = new Date(api.now().getTime() + 4 * 60_000).toISOString();
    expect((await post({ performedAt: soon })).status).toBe(201);
  });

  it('When the operator is a nurse, a stranger or of another clinic, then a physician of this clinic is asked for', async () => {
    for (const operatorId of [api.clinic.users.nurse.id, newId(), api.otherClinic.users.physician.id]) {
      const answer = await post({ operatorId });
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toMatchObject([{ path: 'operatorId', code: 'unknown_operator' }]);
    }
  });

  it('When the same block is sent three times at once, then it is stored once', async () => {
    const request = blockRequest(api);
    const before = await blockCount();
    const answers = await atOnce(3, () => post(request));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await blockCount()).toBe(before + 1);
    expect((await post({ ...request, agent: 'bupivacaine' })).body.code).toBe('key_reused');
    const elsewhere = await recordEpisode(api, await recordPatient(api));
    expect((await post(request, elsewhere)).body.code).toBe('key_reused');
  });

  it('When the episode is another clinic’s, or a nurse records, then it is refused', async () => {
    const strange = await api
      .asOther('physician')
      .post(`/api/episodes/${episodeId}/blocks`, blockRequest({ as: api.as, clinic: api.otherClinic }));
    expect(strange.status).toBe(404);
    const nurse = await api.as('nurse').post(`/api/episodes/${episodeId}/blocks`, blockRequest(api));
    expect(nurse.status).toBe(403);
  });
});
