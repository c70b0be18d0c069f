/** Unseen beside a password: tells a password manager whose it is; empty where the page does not know. */
export function UsernameField({ email = '' }: { email?: string }) {
  return <input autoComplete="username" defaultValue={email} hidden name="username" readOnly />;
}
