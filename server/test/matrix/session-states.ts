import { type Role, roles } from '#shared/access/access-table.ts';
import type { SessionState as Step } from '#shared/contract/session.ts';
import { createUser } from '../../api/installation/installation-store.ts';
import { startSession } from '../../api/session/session-store.ts';
import { applicationIn } from '../../db/open-rows.ts';
import { newToken, sha256Of } from '../../http/one-time-token.ts';
import type { Said } from './expectations.ts';
import type { World } from './world.ts';

/** One way a session can stand when a request comes. */
export interface SessionState {
  readonly name: string;
  /** How far its sign-in has come; undefined: it is no session (any more). */
  readonly step?: Step;
  /** What every guarded route answers that is not meant for it; undefined: what the role may, it may. */
  readonly refused?: Said;
  /** The cookie of a browser of its own. */
  cookie(world: World, role: Role): Promise<string>;
}

const notSignedIn = '401 not_signed_in';

export const sessionStates: readonly SessionState[] = [
  { name: 'valid', step: 'full', cookie: async (world, role) => signedIn(world, await newUser(world, role)) },
  {
    // As if its end had been missed: the role counts as it is now.
    name: 'role changed in the database',
    step: 'full',
    cookie: async (world, role) => {
      const userId = await newUser(world, nextRole(role));
      const cookie = await signedIn(world, userId);
      await world.sql.query('update app_user set role = $2::text::role where id = $1', [userId, role]);
      return cookie;
    },
  },
  {
    name: 'role changed',
    refused: notSignedIn,
    cookie: async (world, role) => {
      const userId = await newUser(world, nextRole(role));
      const cookie = await signedIn(world, userId);
      await changeUser(world, userId, 'PUT', 'role', { role });
      return cookie;
    },
  },
  {
    name: 'second factor due',
    step: 'factor_due',
    refused: '401 factor_due',
    cookie: async (world, role) => signedIn(world, await newUser(world, role), 'factor_due'),
  },
  {
    name: 'must enrol',
    step: 'must_enrol',
    refused: '401 must_enrol',
    cookie: async (world, role) => signedIn(world, await newUser(world, role), 'must_enrol'),
  },
  { name: 'none', refused: notSignedIn, cookie: async () => '' },
  { name: 'forged', refused: notSignedIn, cookie: async () => `facetwise=${newToken()}` },
  {
    name: 'expired',
    refused: notSignedIn,
    cookie: (world, role) => changed(world, role, { created: 10 * 60, seen: 1, expires: 0 }),
  },
  {
    name: 'idle',
    refused: notSignedIn,
    cookie: (world, role) => changed(world, role, { created: 60, seen: 15, expires: -9 * 60 }),
  },
  {
    name: 'ended',
    refused: notSignedIn,
    cookie: (world, role) => changed(world, role, { created: 60, seen: 1, expires: -9 * 60, ended: 1 }),
  },
  {
    name: 'disabled user',
    refused: notSignedIn,
    cookie: async (world, role) => {
      const userId = await newUser(world, role);
      const cookie = await signedIn(world, userId);
      await changeUser(world, userId, 'POST', 'disable', {});
      return cookie;
    },
  },
  {
    // As if its end had been missed.
    name: 'user disabled in the database',
    refused: notSignedIn,
    cookie: async (world, role) => {
      const userId = await newUser(world, role);
      const cookie = await signedIn(world, userId);
      await world.sql.query('update app_user set disabled_at = $2 where id = $1', [userId, world.api.now()]);
      return cookie;
    },
  },
];

const nextRole = (role: Role) => roles[(roles.indexOf(role) + 1) % roles.length] ?? role;

async function changeUser({ api }: World, userId: string, method: string, change: string, body: object) {
  const sent = { ...body, reason: 'As agreed' };
  const answer = await api.as('admin').request(method, `/api/users/${userId}/${change}`, sent);
  if (answer.status !== 200) throw new Error(`the user was not changed: ${answer.text}`);
}

export async function signedIn(
  { api }: Pick<World, 'api'>,
  userId: string,
  state: Step = 'full',
  clinicId = api.clinic.id,
): Promise<string> {
  const session = { clinicId, userId, state, device: '' };
  const { token } = await api.db.inClinic(applicationIn(clinicId), (tx) =>
    startSession(tx, session, api.now()),
  );
  return `facetwise=${token}`;
}

let users = 0;
/** Somebody with everybody's password: hashing one more would only take time. */
export async function newUser(
  { api, sql }: Pick<World, 'api' | 'sql'>,
  role: Role,
  clinic: Pick<World['api']['clinic'], 'id' | 'users'> = api.clinic,
): Promise<string> {
  users += 1;
  const known = await sql.query('select password_hash from app_user where id = $1', [clinic.users[role].id]);
  const passwordHash: string = known.rows[0].password_hash;
  const of = { clinicId: clinic.id, email: `user-${users}@matrix.example`, displayName: 'Somebody', role };
  return api.db.inClinic(applicationIn(clinic.id), (tx) =>
    createUser(tx, { ...of, passwordHash }, api.now()),
  );
}

/** A session with its times moved to so many minutes ago. */
async function changed(
  world: World,
  role: Role,
  {
    created,
    seen,
    expires,
    ended,
  }: Readonly<Record<'created' | 'seen' | 'expires', number>> & { ended?: number },
): Promise<string> {
  const cookie = await signedIn(world, await newUser(world, role));
  const now = world.api.now().getTime();
  const ago = (minutes: number) => new Date(now - minutes * 60_000);
  await world.sql.query(
    `update session set created_at = $1, last_seen_at = $2, expires_at = $3, ended_at = $4
     where token_sha256 = $5`,
    [ago(created), ago(seen), ago(expires), ended === undefined ? null : ago(ended), tokenSha256Of(cookie)],
  );
  return cookie;
}

export const tokenSha256Of = (cookie: string) => Buffer.from(sha256Of(cookie.replace('facetwise=', '')));
