/** What holds for every connection of the application, whichever server it is. */
const applicationOptions = [
  // Anything else and instants are stored wrongly.
  'TimeZone=UTC',
  'statement_timeout=5000',
  'lock_timeout=2000',
  'idle_in_transaction_session_timeout=10000',
  // Off, and a crash of the server takes back what was acknowledged.
  'synchronous_commit=on',
];

/** The address the application connects with. */
export function applicationUrl(databaseUrl: string): string {
  return withOptions(databaseUrl, applicationOptions);
}

/** The address migrations connect with: they may take as long as they need. */
export function migrationUrl(databaseUrl: string): string {
  return withOptions(databaseUrl, ['TimeZone=UTC', 'statement_timeout=0', 'lock_timeout=0']);
}

/** The address of a database on the embedded server. */
export function embeddedUrl(port: number, role: string, password: string, database: string): string {
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

function withOptions(databaseUrl: string, options: readonly string[]): string {
  const url = new URL(databaseUrl);
  const given = url.searchParams.get('options');
  const ours = options.map((option) => `-c ${option}`).join(' ');
  // Later ones win: nobody's own options can undo these.
  url.searchParams.set('options', given === null ? ours : `${given} ${ours}`);
  // Form encoding would write a space as "+", which a PostgreSQL address does not understand.
  url.search = url.search.replaceAll('+', '%20');
  return url.href;
}
