import { type SpawnOptions, spawn } from 'node:child_process';
import type { PostgresHome } from './postgres-home.ts';

/** How each of PostgreSQL's programs is run: as the right account, and deaf to PG* variables around us. */
export function programOptions({ account, folder }: PostgresHome): SpawnOptions {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    cwd: folder,
    env: { ...Object.fromEntries(kept), LC_ALL: 'C' },
    windowsHide: true,
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
  };
}

export type ProgramResult = { readonly succeeded: boolean; readonly lastLines: string };

/** Runs a program to its end and keeps the last lines of what it said. */
export function runProgram(
  home: PostgresHome,
  program: string,
  args: readonly string[],
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...programOptions(home), stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    // Without a matching C library the kernel cannot even load the program.
    child.once('error', (error) => resolve({ succeeded: false, lastLines: error.message }));
    child.once('close', (code) => resolve({ succeeded: code === 0, lastLines: lastLines(said) }));
  });
}

/** The end of a log as one line, short enough to read. */
export function lastLines(text: string, count = 4): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.slice(-count).join(' / ').slice(-600);
}
