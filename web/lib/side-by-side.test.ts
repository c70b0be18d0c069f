import { expect, it } from 'vitest';
import { answerTo } from '#shared/domain/golden/judged.ts';
import { sampleBlock, sampleCase, sampleSeries } from '#shared/domain/golden/sample-case.ts';
import { presetsById } from '#shared/domain/presets.ts';
import { compareAnswers } from './side-by-side.ts';

const scores = { 15: 3, 30: 3, 60: 3, 120: 3, 180: 3, 240: 8 };
const answers = ['medicare-l38801', 'sis-strict-100', 'cohen-2020-lumbar', 'nice-ng59'].map((id) => {
  const policy = presetsById.get(id);
  if (policy === undefined) throw new Error('the preset is there');
  const { minPercent, comparator } = policy.rules.relief;
  const result = answerTo(sampleCase([sampleBlock([sampleSeries(scores)])], { policy }));
  return { shortName: id, minPercent, comparator, result };
});
const { columns, rows } = compareAnswers(answers, {
  policyId: 'cohen-2020-lumbar',
  blockName: (blockId) => `Block ${blockId.slice(1)}`,
  about: () => null,
});

it('When several policies judge a case, then the one shown above stands first and the others keep their order', () => {
  expect(rows.map(({ name, mark, notes }) => [name, mark, ...notes])).toEqual([
    ['cohen-2020-lumbar', 'shown above', 'version 1', 'relief ≥ 50 %'],
    ['medicare-l38801', '', 'version 1', 'relief ≥ 80 %'],
    ['sis-strict-100', '', 'version 1', 'relief ≥ 100 %'],
    ['nice-ng59', '', 'version 1', 'no relief threshold'],
  ]);
});

it('When a policy does not list the region of a block, then its row says so', () => {
  const policy = presetsById.get('hurley-2021-cervical');
  if (policy === undefined) throw new Error('the preset is there');
  const result = answerTo(sampleCase([sampleBlock([sampleSeries(scores)])], { policy }));
  const shown = { policyId: '', blockName: () => 'Block 1', about: () => null };
  const { rows: of } = compareAnswers([{ shortName: 'x', minPercent: 50, comparator: '>=', result }], shown);
  expect(of[0]?.notes).toContain('! does not list lumbar levels');
});

it('When they differ, then each says its own status in words, and how often each status comes is counted', () => {
  expect(rows.map(({ states }) => states.map((state) => state && `${state.tone} ${state.words}`))).toEqual([
    ['blue Possible candidate: physician review required'],
    ['amber Criteria not met'],
    ['amber Criteria not met'],
    ['grey Cannot be judged: no threshold'],
  ]);
  expect(columns).toMatchObject([
    {
      name: 'L4-L5 right',
      counts: [
        { tone: 'amber', words: '2 of 4: Criteria not met' },
        { tone: 'blue', words: '1 of 4: Possible candidate: physician review required' },
        { tone: 'grey', words: '1 of 4: Cannot be judged: no threshold' },
      ],
    },
  ]);
});

it('When reasons are asked, then each policy gives its own rules with this case’s numbers', () => {
  const relief = rows.map(({ details }) => details[0]?.rules.find(({ key }) => key.startsWith('relief')));
  expect(relief[0]).toMatchObject({ name: 'Relief, block 1', words: 'Met' });
  expect(relief[1]).toMatchObject({ words: 'Not met' });
  expect(relief[1]?.found).toContain('(8 − 3) ÷ 8 = 62.5 %');
});
