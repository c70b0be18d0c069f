import { expect, it } from 'vitest';
import { changedFields } from './changed-fields.ts';
import { csvLine } from './csv.ts';

it.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['=HYPERLINK("a,b")', `"'=HYPERLINK(""a,b"")"`],
  ['a=1', 'a=1'],
  ['a,b', '"a,b"'],
  ['a "b"', '"a ""b"""'],
  ['a\nb', '"a\nb"'],
  ['', ''],
])('When a cell reads %j, then it is written %j', (text, written) => {
  expect(csvLine([text, 'x'])).toBe(`${written},x\r\n`);
});

it('When fields changed, then each is said with what it was and is', () => {
  const json = (value: unknown) => JSON.stringify(value);
  expect(changedFields(null, null)).toEqual([]);
  expect(changedFields(null, json({ name: 'Ada', tags: [], site: { joint: 'L4-L5' } }))).toEqual([
    'name: Ada',
    'tags: none',
    'site.joint: L4-L5',
  ]);
  expect(
    changedFields(json({ score: 4, kind: 'score', gone: 1 }), json({ score: 7, kind: 'score' })),
  ).toEqual(['score: 4 → 7', 'gone: 1 → not stated']);
  expect(changedFields(json([{ a: 1 }, { a: null }]), json([{ a: 1 }, { a: true }]))).toEqual([
    '[2].a: empty → true',
  ]);
  expect(changedFields(json('x'), null)).toEqual(['x → nothing']);
});
