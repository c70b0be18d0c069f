/** A reason not to start that the person at the terminal can act on: one line, printed as it is. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
}

/** The one line to print for whatever went wrong: never a stack, never more than a line. */
export function lineFor(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.replaceAll(/\s+/g, ' ').trim();
}
