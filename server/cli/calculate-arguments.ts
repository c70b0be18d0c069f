export const calculateUsage = `Usage: npm run -s calculate -- [FILE] [options]

Judges one case (JSON) from FILE or standard input and prints the answer as JSON.

  --ndjson         one case a line, one answer a line, in the same order
  --policy ID      judge under this policy instead of the case's own
  --all-policies   judge under every enabled policy, in file order
  --help           this text

Exit code 0 when all were judged, 2 when any was refused.
`;

export interface CalculateArguments {
  readonly file: string | null;
  readonly ndjson: boolean;
  readonly policy: string | null;
  readonly allPolicies: boolean;
}

/** The command line of `calculate`, or what is wrong with it in one line. */
export function parseCalculateArguments(
  argv: readonly string[],
): CalculateArguments | { readonly problem: string } | { readonly help: true } {
  let file: string | null = null;
  let policy: string | null = null;
  let ndjson = false;
  let allPolicies = false;
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--help' || argument === '-h') return { help: true };
    if (argument === '--ndjson') ndjson = true;
    else if (argument === '--all-policies') allPolicies = true;
    else if (argument === '--policy' || argument.startsWith('--policy=')) {
      const id = argument === '--policy' ? rest.shift() : argument.slice('--policy='.length);
      if (id === undefined || id === '' || id.startsWith('--'))
        return { problem: '--policy needs the id of a policy' };
      policy = id;
    } else if (argument.startsWith('-') && argument !== '-') {
      return { problem: `unknown option ${argument}; known: --ndjson, --policy ID, --all-policies, --help` };
    } else if (file !== null) return { problem: `one file at a time, not both ${file} and ${argument}` };
    else file = argument;
  }
  if (policy !== null && allPolicies) return { problem: 'use --policy or --all-policies, not both' };
  return { file: file === '-' ? null : file, ndjson, policy, allPolicies };
}
