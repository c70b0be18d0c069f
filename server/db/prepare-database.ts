import { applicationUrl, migrationUrl } from './connection-url.ts';
import { grantPrivileges } from './grant-privileges.ts';
import { migrate } from './migrate.ts';
import { reachDatabase } from './reach-database.ts';
import { ownsTables, refuseCommonOwner, refusePowerfulRole } from './refuse-unsafe-role.ts';
import { refuseOpenTables, refuseUnsafeServer } from './refuse-unsafe-server.ts';

type Addresses = {
  /** As the application connects. */
  readonly url: string;
  /** As the owner of the tables; undefined when the application's own role is all there is. */
  readonly ownerUrl: string | undefined;
};

/** Brings a database to the schema of this code, or refuses what would not be safe. Answers the application's address. */
export async function prepareDatabase(
  { url, ownerUrl }: Addresses,
  folder: string,
  say: (line: string) => void,
): Promise<string> {
  const client = await reachDatabase(applicationUrl(url));
  try {
    await refuseUnsafeServer(client);
    const role = await refusePowerfulRole(client, 'DATABASE_URL');
    if (ownerUrl !== undefined) {
      await refuseCommonOwner(client, await ownerOf(ownerUrl));
      for (const name of await migrate(migrationUrl(ownerUrl), folder)) say(`Applied migration ${name}.`);
      await grantPrivileges(ownerUrl, role);
    }
    // With an owner there is nothing left to apply, unless the two addresses name different databases.
    for (const name of await migrate(migrationUrl(url), folder)) say(`Applied migration ${name}.`);
    await refuseOpenTables(client);
    if (await ownsTables(client)) {
      say(
        `The role ${role} owns the tables and could take the walls down: a second one in DATABASE_OWNER_URL is safer.`,
      );
    }
    return applicationUrl(url);
  } finally {
    await client.end();
  }
}

async function ownerOf(ownerUrl: string): Promise<string> {
  const client = await reachDatabase(migrationUrl(ownerUrl));
  return refusePowerfulRole(client, 'DATABASE_OWNER_URL').finally(() => client.end());
}
