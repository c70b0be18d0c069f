import { createReadStream } from 'node:fs';
import { CsvError, type Info, parse } from 'csv-parse';
import { highestScore, scoreProblem } from '#shared/domain/pain-score.ts';
import type { Scale } from '#shared/domain/vocabulary.ts';
import type { ReliefArguments } from './relief-arguments.ts';

/** A row of the spreadsheet: its two scores, or its line and why it was refused. */
export type ReliefRow =
  | { readonly baseline: number; readonly post: number }
  | { readonly line: number; readonly why: string };

/** A spreadsheet that cannot be read at all, said in one line. */
export class UnreadableSheet extends Error {}

interface Row {
  readonly record: readonly string[];
  readonly info: Info;
}

/**
 * The rows of a CSV file, one at a time. A cell is a score or the row is refused: an empty cell is never 0, "4,5"
 * is never 4.
 */
export async function* reliefRows(args: ReliefArguments): AsyncGenerator<ReliefRow> {
  const parser = createReadStream(args.file)
    .on('error', (error) => parser.destroy(error))
    .pipe(parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true }));
  let header: readonly string[] | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<Row>) {
      if (header === null) header = checkedHeader(record, args);
      else yield readRow(record, header, info.lines, args);
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw new UnreadableSheet(`${args.file} is not a readable CSV: ${error.message}`);
    throw error;
  }
  if (header === null)
    throw new UnreadableSheet(`${args.file} is empty: its first row must name the columns`);
}

function checkedHeader(record: readonly string[], args: ReliefArguments): readonly string[] {
  const header = record.map((name) => name.trim());
  const separator = [';', '\t'].find((sign) => header.length === 1 && header[0]?.includes(sign));
  if (separator !== undefined) {
    const name = separator === ';' ? 'semicolons' : 'tabs';
    throw new UnreadableSheet(`${args.file} separates its columns with ${name}; save it with commas`);
  }
  for (const column of [args.baseline, args.post]) {
    const times = header.filter((name) => name === column).length;
    if (times === 0)
      throw new UnreadableSheet(`no column "${column}" in ${args.file}; columns: ${header.join(', ')}`);
    if (times > 1) throw new UnreadableSheet(`${times} columns are named "${column}" in ${args.file}`);
  }
  return header;
}

function readRow(
  cells: readonly string[],
  header: readonly string[],
  line: number,
  args: ReliefArguments,
): ReliefRow {
  // Too many cells shift the columns: a decimal comma without quotes would pass for two scores.
  if (cells.length > header.length) {
    return {
      line,
      why: `${cells.length} cells where the header has ${header.length}: a comma inside a cell needs quotes`,
    };
  }
  const baseline = readScore(cells[header.indexOf(args.baseline)], args.baseline, args.scale);
  const post = readScore(cells[header.indexOf(args.post)], args.post, args.scale);
  if (typeof baseline === 'number' && typeof post === 'number') return { baseline, post };
  return { line, why: [baseline, post].filter((one) => typeof one === 'string').join('; ') };
}

function readScore(cell: string | undefined, column: string, scale: Scale): number | string {
  const text = cell?.trim() ?? '';
  if (text === '') return `${column} is empty`;
  if (/^-?\d+,\d+$/.test(text)) return `${column} is "${text}": write decimals with a point`;
  if (!/^-?\d+(\.\d+)?$/.test(text)) return `${column} is "${text.slice(0, 40)}": not a number`;
  const score = Number(text);
  const problem = scoreProblem(score, scale);
  if (problem === 'score_out_of_range') return `${column} is ${text}: outside 0 to ${highestScore(scale)}`;
  if (problem === 'score_not_on_scale') {
    return `${column} is ${text}: ${scale === 'nrs11_tenths' ? 'at most one decimal' : 'whole numbers only'} on ${scale}`;
  }
  return score;
}
