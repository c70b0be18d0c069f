import { connect, createServer } from 'node:net';

export interface CuttingProxy {
  readonly origin: string;
  /** How many answers never reached their client. */
  cuts(): number;
  close(): void;
}

/** Passes every request on, and drops the connection the moment its answer comes: it was done and nobody knows. */
export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(target);
  let cuts = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    upstream.once('data', () => {
      cuts += 1;
      end();
    });
    client.pipe(upstream);
    for (const socket of [client, upstream]) socket.once('error', end).once('close', end);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const own = typeof address === 'object' && address ? address.port : 0;
  return { origin: `http://127.0.0.1:${own}`, cuts: () => cuts, close: () => server.close() };
}
