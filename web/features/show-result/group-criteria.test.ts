import { expect, it } from 'vitest';
import type { LevelResult } from '../../lib/level-blocks.ts';
import { groupCriteria } from './group-criteria.ts';

it('When a rule was judged for two blocks, then it stands once with both', () => {
  const row = (id: string, blockId: string, requirement: string) => ({ id, blockId, requirement });
  const groups = groupCriteria([
    row('relief', 'a', '80 %'),
    row('duration', 'a', '120 min'),
    row('relief', 'b', '80 %'),
    row('duration', 'b', '180 min'),
  ] as unknown as LevelResult['criteria']);
  expect(groups.map(({ id, requirement, rows }) => [id, requirement, rows.length])).toEqual([
    ['relief', '80 %', 2],
    ['duration', null, 2],
  ]);
});
