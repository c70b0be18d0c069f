import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Runs a step while no other process of this clone runs one. The lock is a folder that appears, owner
 * included, by one rename; the lock of a process that was killed is taken over.
 */
export async function withCloneLock(cacheFolder, step) {
  mkdirSync(cacheFolder, { recursive: true });
  const lock = join(cacheFolder, 'lock');
  const owner = `${process.pid} ${randomUUID()}`;
  let said = false;
  while (!tryMake(lock, owner) && !tryTakeOver(lock, owner)) {
    if (!said) process.stderr.write('Another start is preparing this clone; waiting for it.\n');
    said = true;
    await delay(100);
  }
  try {
    return await step();
  } finally {
    const gone = `${lock}.${randomUUID()}`;
    renameSync(lock, gone);
    rmSync(gone, { recursive: true, force: true });
  }
}

function tryMake(lock, owner) {
  const own = `${lock}.${randomUUID()}`;
  mkdirSync(own);
  writeFileSync(join(own, 'owner'), owner);
  try {
    // Renaming onto a folder that is not empty fails: only one can win.
    renameSync(own, lock);
    return true;
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) return false;
    throw error;
  }
}

function tryTakeOver(lock, owner) {
  const former = readOwner(lock);
  if (former === undefined || isAlive(Number.parseInt(former, 10))) return false;
  const claim = join(lock, `after ${former}`);
  try {
    mkdirSync(claim);
  } catch {
    return false;
  }
  // Meanwhile the lock may have changed hands: then the claim is on somebody else's.
  if (readOwner(lock) !== former) {
    rmSync(claim, { recursive: true, force: true });
    return false;
  }
  const next = join(lock, `owner ${randomUUID()}`);
  writeFileSync(next, owner);
  renameSync(next, join(lock, 'owner'));
  return true;
}

function readOwner(lock) {
  try {
    return readFileSync(join(lock, 'owner'), 'utf8');
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
