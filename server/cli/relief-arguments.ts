import { type Scale, scales } from '#shared/domain/vocabulary.ts';

export const reliefUsage = `Usage: npm run -s relief -- FILE.csv --baseline COLUMN --post COLUMN [options]

Audits a spreadsheet of pain scores: relief of every pair, compared exactly and never rounded.

  --baseline COLUMN     the score before
  --post COLUMN         the score after
  --thresholds LIST     percent, at most one decimal each (default 30,50,70,75,80,100)
  --scale SCALE         ${scales.join(', ')} (default nrs11)
  --help                this text

Exit code 0 when every row was judged, 2 when any was refused.
`;

export interface ReliefArguments {
  readonly file: string;
  readonly baseline: string;
  readonly post: string;
  readonly thresholds: readonly number[];
  readonly scale: Scale;
}

type Given = { readonly [option: string]: string | undefined };

/** The command line of `relief`, or what is wrong with it in one line. */
export function parseReliefArguments(
  argv: readonly string[],
): ReliefArguments | { readonly problem: string } | { readonly help: true } {
  const given: Record<string, string> = {};
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--help' || argument === '-h') return { help: true };
    if (!argument.startsWith('--')) {
      if (given.file !== undefined)
        return { problem: `one file at a time, not both ${given.file} and ${argument}` };
      given.file = argument;
      continue;
    }
    const [option = '', inline] = splitOnce(argument.slice(2));
    if (!['baseline', 'post', 'thresholds', 'scale'].includes(option)) {
      return {
        problem: `unknown option --${option}; known: --baseline, --post, --thresholds, --scale, --help`,
      };
    }
    const value = inline ?? rest.shift();
    if (value === undefined) return { problem: `--${option} needs a value` };
    given[option] = value;
  }
  return complete(given);
}

function complete(given: Given): ReliefArguments | { readonly problem: string } {
  const { file, baseline, post } = given;
  if (file === undefined) return { problem: 'name the CSV file to audit' };
  if (baseline === undefined) return { problem: '--baseline must name the column of the score before' };
  if (post === undefined) return { problem: '--post must name the column of the score after' };
  const scale = scales.find((one) => one === (given.scale ?? 'nrs11'));
  if (scale === undefined) return { problem: `--scale must be one of ${scales.join(', ')}` };
  const thresholds = (given.thresholds ?? '30,50,70,75,80,100').split(',').map(parseThreshold);
  if (thresholds.includes(null)) {
    return { problem: '--thresholds must be percent from 0 to 100 with at most one decimal, such as 50,80' };
  }
  return { file, baseline, post, scale, thresholds: thresholds.filter((one) => one !== null) };
}

function parseThreshold(text: string): number | null {
  if (!/^\d{1,3}(\.\d)?$/.test(text.trim())) return null;
  const percent = Number(text);
  return percent <= 100 ? percent : null;
}

function splitOnce(text: string): [string, string | undefined] {
  const sign = text.indexOf('=');
  return sign < 0 ? [text, undefined] : [text.slice(0, sign), text.slice(sign + 1)];
}
