import type { Client } from 'pg';
import { StartRefusal } from '../start-refusal.ts';

/** Refuses a role that row-level security does not hold, by itself or through one it may become. Answers its name. */
export async function refusePowerfulRole(client: Client, variable: string): Promise<string> {
  const { rows } = await client.query<{ role: string; power: string | null }>(
    `SELECT current_user AS role, (
       SELECT CASE WHEN rolsuper THEN 'a superuser' ELSE 'a role with BYPASSRLS' END
       FROM pg_roles WHERE (rolsuper OR rolbypassrls) AND pg_has_role(current_user, oid, 'MEMBER')
       ORDER BY rolsuper DESC LIMIT 1
     ) AS power`,
  );
  const { role = '', power = null } = rows[0] ?? {};
  if (power === null) return role;
  throw new StartRefusal(
    `${variable} connects as ${role}, which is or can become ${power}: nothing would keep clinics apart. Name a role made with CREATE ROLE … LOGIN NOSUPERUSER NOBYPASSRLS.`,
  );
}

/** Whether the role owns tables, or is a member of the role that does. */
export async function ownsTables(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ owns: boolean }>(
    `SELECT EXISTS (
       SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
         AND pg_has_role(current_user, relowner, 'MEMBER')
     ) AS owns`,
  );
  return rows[0]?.owns === true;
}

/** Refuses an application's role that is, can become, or stands in for the owner named beside it. */
export async function refuseCommonOwner(client: Client, owner: string): Promise<void> {
  const { rows } = await client.query<{ role: string; becomes: boolean }>(
    "SELECT current_user AS role, pg_has_role(current_user, $1, 'MEMBER') AS becomes",
    [owner],
  );
  const { role = '', becomes = true } = rows[0] ?? {};
  if (becomes) {
    throw new StartRefusal(
      `DATABASE_URL connects as ${role}, which is or can become the owner in DATABASE_OWNER_URL: name two separate roles.`,
    );
  }
  if (await ownsTables(client)) {
    throw new StartRefusal(
      `The tables belong to ${role}, the role in DATABASE_URL: as a superuser run REASSIGN OWNED BY ${role} TO ${owner} in this database.`,
    );
  }
}
