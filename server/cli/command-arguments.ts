import { parseArgs } from 'node:util';
import { lineFor, StartRefusal } from '../start-refusal.ts';

type Options<Name extends string> = Readonly<Record<Name, 'text' | 'switch'>>;

/** One file at most and the named options; anything else is refused with how to call it. */
export function parseCommandArguments<Name extends string>(
  argv: readonly string[],
  options: Options<Name>,
  usage: string,
): { file: string | undefined; values: Partial<Record<Name, string>> } {
  const names = Object.entries<'text' | 'switch'>(options);
  const config = Object.fromEntries(
    names.map(([name, kind]) => [
      name,
      { type: kind === 'text' ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: config, allowPositionals: true });
    if (positionals.length > 1) throw new Error(`one file at a time, not both ${positionals.join(' and ')}`);
    const texts = Object.entries(values).map(([name, value]) => [name, String(value)] as const);
    return { file: positionals[0], values: Object.fromEntries(texts) as Partial<Record<Name, string>> };
  } catch (error) {
    throw new StartRefusal(`${lineFor(error)} (${usage})`);
  }
}
