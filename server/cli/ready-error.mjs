/** Why a clone cannot be made ready: one line for the person at the terminal. */
export class ReadyError extends Error {}

/** Runs a command's body; what goes wrong becomes one line and exit code 1. */
export async function runCommand(body) {
  try {
    await body();
  } catch (error) {
    const line = String(error?.message || error).replaceAll(/\s+/g, ' ');
    process.stderr.write(`${line}\n`);
    process.exit(1);
  }
}
