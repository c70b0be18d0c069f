import { resetAccess } from '../api/users/reset-access.ts';
import { ClinicDatabase } from '../db/clinic-database.ts';
import { StartRefusal } from '../start-refusal.ts';
import { runDatabaseCommand } from './command-database.ts';

// npm run access:reset -- EMAIL: for an administrator who lost the second factor or the password and has no colleague who
// could help. Whoever may run it here holds the data anyway; it stands in the audit.

const say = (line: string) => void process.stdout.write(`${line}\n`);

process.exitCode = await runDatabaseCommand('access:reset', async (database, env) => {
  const [email = '', ...rest] = process.argv.slice(2);
  if (email === '' || rest.length > 0) throw new StartRefusal('npm run access:reset -- EMAIL');
  const db = new ClinicDatabase(database.applicationUrl, 1);
  try {
    const linkPath = await resetAccess(db, email.trim().toLowerCase(), new Date());
    if (linkPath === undefined) throw new StartRefusal('nobody active has this address');
    say(
      'Signed out everywhere; the second factors are gone. A new password and a new factor, link for one use:',
    );
    say(`${env.appOrigin}${linkPath}`);
    return 0;
  } finally {
    await db.close();
  }
});
