import { execFileSync } from 'node:child_process';
import type { DataFolder } from './data-folder.ts';

/** kill -9 of the server and all its children. */
export async function killPostgres(folder: Pick<DataFolder, 'postmaster'>): Promise<void> {
  const { pid } = await folder.postmaster();
  for (const killed of [pid, ...childrenOf(pid)]) {
    try {
      process.kill(killed, 'SIGKILL');
    } catch {
      // It ended by itself between being listed and being killed.
    }
  }
}

function childrenOf(parent: number): number[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return listed.split('\n').flatMap((line) => {
    const [pid, ppid] = line.trim().split(/\s+/).map(Number);
    return pid !== undefined && ppid === parent ? [pid] : [];
  });
}
