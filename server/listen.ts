import { createServer, type RequestListener, type Server } from 'node:http';
import { StartRefusal } from './start-refusal.ts';

export type Listening = {
  /** Takes no new request, lets running ones finish, and cuts what is left when told to. */
  close(cut: AbortSignal): Promise<void>;
};

/** Serves on an address, or refuses in one line when that is not possible. */
export async function listen(handler: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusalFor(error, host, port)));
    server.listen(port, host, resolve);
  });
  return { close: (cut) => drain(server, cut) };
}

async function drain(server: Server, cut: AbortSignal): Promise<void> {
  const cutAll = () => server.closeAllConnections();
  cut.addEventListener('abort', cutAll);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  if (cut.aborted) cutAll();
  await closed;
}

function refusalFor(error: NodeJS.ErrnoException, host: string, port: number): StartRefusal {
  if (error.code === 'EADDRINUSE') {
    return new StartRefusal(
      `Port ${port} is in use by another program: end it, or choose another with PORT=${port + 1}.`,
    );
  }
  if (error.code === 'EACCES') {
    return new StartRefusal(
      `Port ${port} needs more rights than this account has: choose one above 1023, for example PORT=4000.`,
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartRefusal(`HOST=${host} is no address of this machine: use HOST=127.0.0.1.`);
  }
  return new StartRefusal(`Cannot serve on ${host} port ${port}: ${error.message}.`);
}
