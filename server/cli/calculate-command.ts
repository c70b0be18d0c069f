import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { calculate, calculateForPolicies, refuseBrokenJson } from '#shared/domain/calculate.ts';
import { presetPolicies, presetsById } from '#shared/domain/presets.ts';
import { type CalculateArguments, calculateUsage, parseCalculateArguments } from './calculate-arguments.ts';
import { OutputClosed, type OutputStream, PacedOutput } from './paced-output.ts';
import { linesOf, textOf } from './text-input.ts';

export interface CommandStreams {
  readonly stdin: Readable;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
}

/**
 * `calculate`: judges one case, or one case a line with `--ndjson`, from a file or standard input. Exit code 0 when
 * all were judged, 2 when any was refused or the command could not run. Needs no database.
 */
export async function calculateCommand(argv: readonly string[], streams: CommandStreams): Promise<0 | 2> {
  const parsed = parseCalculateArguments(argv);
  if ('help' in parsed) {
    streams.stdout.write(calculateUsage);
    return 0;
  }
  if ('problem' in parsed) return complain(streams, parsed.problem);
  const input = parsed.file === null ? streams.stdin : createReadStream(parsed.file);
  const output = new PacedOutput(streams.stdout);
  let refused = false;
  const answer = (text: string, indent?: number) => {
    const judged = judge(text, parsed);
    refused ||= judged.refused;
    return output.write(`${JSON.stringify(judged.answer, null, indent)}\n`);
  };
  try {
    if (parsed.ndjson) for await (const line of linesOf(input)) await answer(line);
    else await answer(await textOf(input), streams.stdout.isTTY === true ? 2 : undefined);
    await output.end();
  } catch (error) {
    // Whoever read the output has closed it: nothing more is wanted, and nothing is wrong.
    if (error instanceof OutputClosed) return refused ? 2 : 0;
    if (isReadError(error))
      return complain(streams, `cannot read ${parsed.file ?? 'standard input'}: ${error.message}`);
    throw error;
  }
  return refused ? 2 : 0;
}

function judge(
  text: string,
  { policy, allPolicies }: CalculateArguments,
): { answer: unknown; refused: boolean } {
  const raw = parseJson(text);
  if (raw === brokenJson) return { answer: refuseBrokenJson(), refused: true };
  if (allPolicies) {
    const answer = calculateForPolicies(
      raw,
      presetPolicies.filter((preset) => preset.enabled === true),
    );
    return { answer, refused: answer.policies.some((entry) => 'error' in entry) };
  }
  const options = policy === null ? { policies: presetsById } : { policies: presetsById, override: policy };
  const answer = calculate(raw, options);
  return { answer, refused: 'error' in answer };
}

const brokenJson = Symbol('broken JSON');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return brokenJson;
  }
}

function complain({ stderr }: CommandStreams, problem: string): 2 {
  stderr.write(`calculate: ${problem}\n`);
  return 2;
}

function isReadError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
