import { parseArgs } from 'node:util';
import type { DayRange } from '../audit/chain-store.ts';
import { lineFor, StartRefusal } from '../start-refusal.ts';

const usage =
  'npm run -s audit:export -- --clinic NAME|ID --from YYYY-MM-DD --to YYYY-MM-DD [--format csv|ndjson]';

export interface ExportArguments {
  /** Name or id. */
  readonly clinic: string;
  readonly days: DayRange;
  readonly format: 'csv' | 'ndjson';
}

/** The command line of `audit:export`; a refusal says what is wrong and how it is called. */
export function parseExportArguments(args: string[]): ExportArguments {
  const { clinic, from, to, format = 'csv' } = read(args);
  if (clinic === undefined || from === undefined || to === undefined) throw refusal('something is left out');
  for (const day of [from, to]) if (!isDay(day)) throw refusal(`${day} is no day`);
  if (from > to) throw refusal(`${from} is later than ${to}`);
  if (format !== 'csv' && format !== 'ndjson') throw refusal(`${format} is no format`);
  return { clinic, days: { from, to }, format };
}

function read(args: string[]) {
  const type = 'string' as const;
  try {
    const options = { clinic: { type }, from: { type }, to: { type }, format: { type } };
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw refusal(lineFor(error));
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function refusal(problem: string): StartRefusal {
  return new StartRefusal(`${problem} (${usage})`);
}
