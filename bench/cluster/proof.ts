import { parseArgs } from 'node:util';

/** What a proof found; its figure is the last line it prints. */
export interface Proof {
  readonly isProven: boolean;
  readonly figure: string;
}

export type Say = (line: string) => void;

/** Runs a proof to its end, prints its figure last, and exits with 1 when it falls short. */
export async function runProof(prove: (say: Say) => Promise<Proof>): Promise<never> {
  const startedAt = performance.now();
  const say = (line: string) => console.log(line);
  try {
    const { isProven, figure } = await prove(say);
    say(`${((performance.now() - startedAt) / 60_000).toFixed(1)} minutes`);
    say(figure);
    process.exit(isProven ? 0 : 1);
  } catch (error) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    say('not proved: it broke off');
    process.exit(1);
  }
}

/** The whole numbers of the command line, each with what holds when it is left out. */
export function numbersFrom<Name extends string>(otherwise: Record<Name, number>): Record<Name, number> {
  const names = Object.keys(otherwise) as Name[];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ options });
  const numbers = { ...otherwise };
  for (const name of names) {
    const text = values[name];
    if (text === undefined) continue;
    if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${name} ${text} is not a whole number above 0`);
    numbers[name] = Number(text);
  }
  return numbers;
}
