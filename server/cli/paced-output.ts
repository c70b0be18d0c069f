import { once } from 'node:events';
import type { Writable } from 'node:stream';

export type OutputStream = Writable & { readonly isTTY?: boolean };

const pieceLength = 65_536;

/** Thrown when the reader of the output has gone (`| head`): stop quietly. */
export class OutputClosed extends Error {}

/** Writes in pieces and waits for the reader, so that a slow reader never makes memory grow. */
export class PacedOutput {
  private pending = '';
  private closed = false;
  private failure: Error | null = null;

  constructor(private readonly stream: OutputStream) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.closed = true;
      if (error.code !== 'EPIPE') this.failure = error;
    });
  }

  async write(text: string): Promise<void> {
    this.pending += text;
    if (this.pending.length >= pieceLength) await this.flush();
  }

  async end(): Promise<void> {
    await this.flush();
  }

  private async flush(): Promise<void> {
    this.refuseWhenClosed();
    const piece = this.pending;
    this.pending = '';
    if (piece === '' || this.stream.write(piece)) return;
    // A stream that closes instead of draining rejects here or says so on the next write.
    await Promise.race([once(this.stream, 'drain'), once(this.stream, 'close')]).catch(() => undefined);
    this.refuseWhenClosed();
  }

  private refuseWhenClosed(): void {
    if (this.failure !== null) throw this.failure;
    if (this.closed || this.stream.destroyed) throw new OutputClosed('the reader has closed the output');
  }
}
