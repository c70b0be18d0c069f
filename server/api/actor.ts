import type { Role } from '#shared/access/access-table.ts';
import type { SignedInCall } from '../http/route.ts';

/** Who writes to the record, where, when, and in which request. */
export interface Actor {
  readonly clinicId: string;
  readonly userId: string;
  readonly role: Role;
  readonly displayName: string;
  readonly requestId: string;
  readonly now: Date;
}

type CallOfSomebody = Pick<SignedInCall<unknown, unknown, unknown>, 'who' | 'deployment' | 'requestId'>;

export function actorOf({ who, deployment, requestId }: CallOfSomebody): Actor {
  const { clinicId, userId, role, displayName } = who;
  return { clinicId, userId, role, displayName, requestId, now: deployment.now() };
}
