import { v7 } from 'uuid';

/** A key for a new record (UUIDv7): make it once per form, so that the same request sent twice stores one thing. */
export function newId(): string {
  return v7();
}
