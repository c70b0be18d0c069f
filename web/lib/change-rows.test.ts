import { expect, it } from 'vitest';
import { answerTo } from '#shared/domain/golden/judged.ts';
import { sampleBlock, sampleCase, samplePolicy, sampleSeries } from '#shared/domain/golden/sample-case.ts';
import { parseCase } from '#shared/domain/parse-case.ts';
import { changeRows } from './change-rows.ts';

const block = sampleBlock([sampleSeries({ 30: 1, 60: 1, 120: 1, 180: 6 })]);

function rowsOf(blocks: Parameters<typeof sampleCase>[0]) {
  const raw = sampleCase(blocks, { policy: samplePolicy({ blocks: { required: 1 } }) });
  const parsed = parseCase(raw);
  if (!parsed.ok) throw new Error('the sample is valid');
  const changes = answerTo(raw).levels[0]?.changedBy ?? [];
  return changeRows(changes, parsed.value, (blockId) => `Block ${blockId.slice(1)}`);
}

it('When one score would change a status, then it is a whole sentence with the status it leads to', () => {
  expect(rowsOf([block]).at(1)).toMatchObject({
    sentence: 'Would change if the 60-min score were 2 instead of 1',
    tone: 'amber',
    words: 'Criteria not met',
  });
});

it('When there are several blocks, then the sentence names the block', () => {
  const second = { ...block, id: 'b2', performedAt: '2026-03-05' };
  expect(rowsOf([block, second]).map(({ sentence }) => sentence)).toContain(
    'Would change if the 60-min score of block 2 were 2 instead of 1',
  );
});
