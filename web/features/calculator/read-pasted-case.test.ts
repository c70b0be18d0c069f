import { expect, it } from 'vitest';
import { readPastedCase } from './read-pasted-case.ts';

it('When a pasted case has several problems, then each is there with its path', () => {
  const series = { site: 'overall', scale: 'nrs11', baseline: '8', readings: [{ minutes: 30, score: 11 }] };
  const block = {
    id: 'b1',
    performedAt: '2026-01-05',
    procedure: 'medial_branch_block',
    targets: [],
    agent: null,
    series: [series],
  };
  const read = readPastedCase(JSON.stringify({ policy: 'x', blocks: [block], more: 1 }));
  expect('issues' in read && read.issues.map(({ path, code }) => [path, code])).toEqual([
    ['more', 'unknown_key'],
    ['blocks[0].series[0].baseline', 'baseline_not_a_range'],
    ['blocks[0].series[0].readings[0].score', 'score_out_of_range'],
  ]);
});

it('When the text is no JSON, then that is said and nothing else', () => {
  const read = readPastedCase('{');
  expect('issues' in read && read.issues.map(({ code }) => code)).toEqual(['not_json']);
});
