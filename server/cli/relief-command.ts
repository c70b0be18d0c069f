import { basename } from 'node:path';
import { countPair, emptyAudit, type ReliefAudit } from '#shared/domain/relief-audit.ts';
import type { CommandStreams } from './calculate-command.ts';
import { parseReliefArguments, type ReliefArguments, reliefUsage } from './relief-arguments.ts';
import { reliefRows, UnreadableSheet } from './relief-rows.ts';

interface RefusedRow {
  readonly line: number;
  readonly why: string;
}

/**
 * `relief`: audits a spreadsheet of pain scores and prints a table of the relief it shows. Exit code 0 when every
 * row was judged, 2 when any was refused or the file could not be read.
 */
export async function reliefCommand(
  argv: readonly string[],
  { stdout, stderr }: Pick<CommandStreams, 'stdout' | 'stderr'>,
): Promise<0 | 2> {
  const args = parseReliefArguments(argv);
  if ('help' in args) {
    stdout.write(reliefUsage);
    return 0;
  }
  if ('problem' in args) {
    stderr.write(`relief: ${args.problem}\n`);
    return 2;
  }
  const audit = emptyAudit(args.thresholds);
  const refused: RefusedRow[] = [];
  try {
    for await (const row of reliefRows(args)) {
      if ('why' in row) refused.push(row);
      else countPair(audit, row.baseline, row.post, args.scale);
    }
  } catch (error) {
    if (error instanceof UnreadableSheet) stderr.write(`relief: ${error.message}\n`);
    else if (isReadError(error)) stderr.write(`relief: cannot read ${args.file}: ${error.message}\n`);
    else throw error;
    return 2;
  }
  stdout.write(reportOf(args, audit, refused));
  return refused.length === 0 ? 0 : 2;
}

function reportOf(args: ReliefArguments, audit: ReliefAudit, refused: readonly RefusedRow[]): string {
  const facts: [string, number][] = [
    ['rows', audit.pairs + refused.length],
    ['pairs', audit.pairs],
    ['refused rows', refused.length],
    ['baseline 0 (relief undefined)', audit.undefinedRelief],
    ['follow-up 0', audit.postZero],
    ['worse than before (negative relief)', audit.worse],
  ];
  const counts = audit.thresholds.map((one) => [`>= ${one.minPercent} %`, `${one.met}`, `${one.exactlyMet}`]);
  const lines = [
    `Relief in ${basename(args.file)}: ${args.baseline} to ${args.post}, scale ${args.scale}`,
    '',
    ...aligned(facts.map(([name, count]) => [name, `${count}`])),
    '',
    ...aligned([['relief', 'met', 'exactly met'], ...counts]),
  ];
  if (refused.length > 0)
    lines.push('', 'Refused rows:', ...refused.map(({ line, why }) => `  line ${line}: ${why}`));
  return `${lines.join('\n')}\n`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}

function isReadError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
