import { expect, it } from 'vitest';
import { parseExportArguments } from './audit-export-arguments.ts';

const right = ['--clinic', 'North', '--from', '2026-03-01', '--to', '2026-03-02'];

it('When everything is named, then it comes out parsed', () => {
  const days = { from: '2026-03-01', to: '2026-03-02' };
  expect(parseExportArguments(right)).toEqual({ clinic: 'North', days, format: 'csv' });
  expect(parseExportArguments([...right, '--format', 'ndjson']).format).toBe('ndjson');
});

it.each([
  [[], 'something is left out'],
  [right.slice(2), 'something is left out'],
  [[...right, '--from', '2026-02-30'], '2026-02-30 is no day'],
  [[...right, '--to', 'today'], 'today is no day'],
  [[...right, '--to', '2026-02-01'], '2026-03-01 is later than 2026-02-01'],
  [[...right, '--format', 'pdf'], 'pdf is no format'],
  [[...right, '--all'], "Unknown option '--all'"],
])('When it is called with %j, then it says %j and how it is called', (args, problem) => {
  expect(() => parseExportArguments(args)).toThrow(problem);
  expect(() => parseExportArguments(args)).toThrow('npm run -s audit:export -- --clinic');
});
