import { connect } from 'node:net';

/** A request exactly as it goes over the wire: no client library stands in the way of what is not allowed. */
export interface RawRequest {
  readonly method: string;
  readonly address: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer | undefined;
}

export interface RawAnswer {
  /** 0: the connection ended without an answer. */
  readonly status: number;
  readonly requestId: string | undefined;
  readonly text: string;
  readonly milliseconds: number;
}

export function writeHead({ method, address, headers }: RawRequest): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${address} HTTP/1.1`, ...lines, 'connection: close', '', ''].join('\r\n');
}

/** Sends it on a connection of its own and waits for the end of the answer; a hang is an answer of status -1. */
export function sendRawRequest(port: number, request: RawRequest, patienceMs: number): Promise<RawAnswer> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1');
    const done = (isHanging: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      const text = Buffer.concat(chunks).toString('utf8');
      const milliseconds = performance.now() - startedAt;
      const status = isHanging ? -1 : Number(/^HTTP\/1\.1 (\d{3})/.exec(finalPart(text))?.[1] ?? 0);
      const requestId = /^x-request-id: (\S+)/im.exec(text)?.[1];
      resolve({ status, requestId, text, milliseconds });
    };
    const timer = setTimeout(() => done(true), patienceMs);
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      // Events have no end: what comes first is the answer.
      if (/^content-type: text\/event-stream/im.test(chunk.toString('latin1'))) done(false);
    });
    socket.once('end', () => done(false));
    // A server that refuses a body before it has read it may reset the connection after its answer.
    socket.once('error', () => done(false));
    socket.once('close', () => done(false));
    socket.write(writeHead(request), 'latin1');
    if (request.body !== undefined) socket.write(request.body);
    if (isCut(request)) socket.end();
  });
}

/** Behind a "100 Continue". */
const finalPart = (text: string) => text.replace(/^HTTP\/1\.1 1\d\d [^\r]*\r\n\r\n/, '');

/** It promises more than it sends: its sender is gone before the end. */
function isCut({ headers, body }: RawRequest): boolean {
  const [, promised] = headers.find(([name]) => name === 'content-length') ?? [];
  return promised !== undefined && Number(promised) > (body?.length ?? 0);
}
