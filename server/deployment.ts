import type { Env } from './env.ts';
import type { InstallationKey } from './installation-key.ts';

/** What handlers need to know of where they run. */
export interface Deployment {
  /** The address people type, e.g. http://localhost:4000; state-changing requests come from it. */
  readonly origin: string;
  /** The server can be reached from this machine only. */
  readonly isLoopback: boolean;
  readonly isHttps: boolean;
  readonly trustProxy: number | readonly string[] | undefined;
  readonly key: InstallationKey;
  /** The one clock of the API; tests move it. */
  now(): Date;
}

export function deploymentOf(
  env: Pick<Env, 'appOrigin' | 'host' | 'trustProxy'>,
  key: InstallationKey,
): Deployment {
  return {
    origin: env.appOrigin,
    // A trusted proxy in front means strangers may reach us, whatever address we listen on.
    isLoopback: isLoopbackHost(env.host) && env.trustProxy === undefined,
    isHttps: env.appOrigin.startsWith('https:'),
    trustProxy: env.trustProxy,
    key,
    now: () => new Date(),
  };
}

export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
