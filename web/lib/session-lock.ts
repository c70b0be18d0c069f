import { useSyncExternalStore } from 'react';

let isLocked = false;
const listeners = new Set<() => void>();

/** Covers the screen until the person signs in again; what was typed stays. */
export function lockSession(): void {
  change(true);
}

export function unlockSession(): void {
  change(false);
}

export function isSessionLocked(): boolean {
  return isLocked;
}

export function useSessionLock(): boolean {
  return useSyncExternalStore(subscribe, isSessionLocked, () => false);
}

function change(next: boolean): void {
  isLocked = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
