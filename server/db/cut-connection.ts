import type { ClientBase } from 'pg';

/** Ends a connection at once: `end` would wait for the statement under way, or for a server that is gone. */
export function cutConnection(client: ClientBase): void {
  (client as ClientBase & { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}
