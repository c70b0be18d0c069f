import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The npm that started us, which runs its scripts through a shell or without one. Undefined: none did. */
export function findNpm(): number | undefined {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return undefined;
  try {
    const parent = describe(process.ppid);
    return /sh$/.test(parent.name) ? parent.parent : process.ppid;
  } catch {
    return undefined;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function describe(pid: number): { name: string; parent: number } {
  if (process.platform === 'linux') {
    // "123 (name) S 45 …", where the name may hold spaces and brackets.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = text.lastIndexOf(')');
    return {
      name: text.slice(text.indexOf('(') + 1, end),
      parent: Number(text.slice(end + 2).split(' ')[1]),
    };
  }
  const [, parent, name = ''] =
    /^\s*(\d+)\s+(.*?)\s*$/.exec(
      execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' }),
    ) ?? [];
  return { name, parent: Number(parent) };
}
