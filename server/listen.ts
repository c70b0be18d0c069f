import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { StartRefusal } from './start-refusal.ts';

export type Listening = {
  /** Takes no new request, lets running ones finish, and cuts what is left when told to. */
  close(cut: AbortSignal): Promise<void>;
};

/** What a client may take its time for. Nobody holds a connection open by sending little. */
const usualLimits = {
  headersTimeout: 10_000,
  /** Headers and body. */
  requestTimeout: 30_000,
  /** Longer than a proxy keeps its connections, so that the proxy closes them and not we under its next request. */
  keepAliveTimeout: 75_000,
  /** Nothing sent in either direction. */
  timeout: 120_000,
  connectionsCheckingInterval: 2_000,
};

type ListenOptions = { readonly setting?: string; readonly limits?: Partial<typeof usualLimits> };

/** Serves on an address, or refuses in one line when that is not possible. */
export async function listen(
  handler: RequestListener,
  host: string,
  port: number,
  { setting = 'PORT', limits = {} }: ListenOptions = {},
): Promise<Listening> {
  const { timeout, ...times } = { ...usualLimits, ...limits };
  const open = new Set<ServerResponse>();
  let isDraining = false;
  const server = createServer(times, (request, response) => {
    if (isDraining) response.setHeader('Connection', 'close');
    open.add(response);
    response.once('close', () => open.delete(response));
    handler(request, response);
  });
  server.timeout = timeout;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusalFor(error, host, port, setting)));
    server.listen(port, host, resolve);
  });
  return {
    close: (cut) => {
      isDraining = true;
      // A connection kept alive after its answer would hold us until the cut.
      for (const response of open) if (!response.headersSent) response.setHeader('Connection', 'close');
      return drain(server, cut);
    },
  };
}

async function drain(server: Server, cut: AbortSignal): Promise<void> {
  const cutAll = () => server.closeAllConnections();
  cut.addEventListener('abort', cutAll);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  if (cut.aborted) cutAll();
  await closed;
}

function refusalFor(error: NodeJS.ErrnoException, host: string, port: number, setting: string): StartRefusal {
  if (error.code === 'EADDRINUSE') {
    return new StartRefusal(
      `Port ${port} is in use by another program: end it, or choose another with ${setting}=${port + 1}.`,
    );
  }
  if (error.code === 'EACCES') {
    return new StartRefusal(
      `Port ${port} needs more rights than this account has: choose one above 1023, for example ${setting}=${setting === 'PORT' ? 4000 : 9464}.`,
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartRefusal(`HOST=${host} is no address of this machine: use HOST=127.0.0.1.`);
  }
  return new StartRefusal(`Cannot serve on ${host} port ${port}: ${error.message}.`);
}
