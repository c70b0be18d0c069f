/** Why a clone cannot be made ready: one line for the person at the terminal. */
export class ReadyError extends Error {}

export function cannotWrite(path) {
  return `${path} cannot be written: start as the account this folder belongs to.`;
}

/** Runs a command's body; what goes wrong becomes one line and exit code 1. */
export async function runCommand(body) {
  try {
    await body();
  } catch (error) {
    const denied = ['EACCES', 'EPERM', 'EROFS'].includes(error?.code) && error.path;
    const line = denied ? cannotWrite(denied) : String(error?.message || error).replaceAll(/\s+/g, ' ');
    process.stderr.write(`${line}\n`);
    process.exit(1);
  }
}
