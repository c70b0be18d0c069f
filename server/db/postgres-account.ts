import { accessSync, constants, readFileSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** PostgreSQL refuses to run as root; this is whom it runs as then. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number };

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The account the server runs as, or undefined when that is simply the one we run as. */
export function accountFor(clusterFolder: string): Account | undefined {
  if (!isRoot()) return undefined;
  const accounts = readAccounts();
  // A cluster made earlier belongs to whoever made it, and the server must run as its owner.
  const owner = statSync(clusterFolder, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) {
    const known = accounts.find(({ uid }) => uid === owner.uid);
    return known ?? { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  }
  const found = ['postgres', '_postgres', 'nobody'].map((name) =>
    accounts.find((account) => account.name === name),
  );
  return found.find((account) => account !== undefined) ?? { name: 'nobody', uid: 65_534, gid: 65_534 };
}

function readAccounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid }) => name !== '' && uid > 0);
}

/** Whether the account may pass through every folder down to this one. */
export function canReach(account: Account | undefined, folder: string): boolean {
  if (account === undefined) return isWritable(folder);
  for (let path = folder; ; path = dirname(path)) {
    if (!maySearch(account, statSync(path))) return false;
    if (path === dirname(path)) return true;
  }
}

function maySearch({ uid, gid }: Account, folder: Stats): boolean {
  if (folder.uid === uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}

export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
