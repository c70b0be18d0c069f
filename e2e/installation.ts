import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreePort } from '../server/find-free-port.ts';
import { findProjectRoot } from '../server/project-root.ts';
import { startChild, type TestChild, until } from '../server/test/child-process.ts';
import { makeTestDataDir } from '../server/test/prepared-folder.ts';

/** Facetwise as a clinic runs it: the real start on a data folder of its own. */
export class Installation {
  readonly #dataDir: string;
  readonly #port: number;
  #child: TestChild | undefined;

  readonly #settings: Readonly<Record<string, string>>;

  private constructor(dataDir: string, port: number, settings: Readonly<Record<string, string>>) {
    this.#dataDir = dataDir;
    this.#port = port;
    this.#settings = settings;
  }

  static async create(settings: Readonly<Record<string, string>> = {}): Promise<Installation> {
    const dataDir = await makeTestDataDir('facetwise journey ');
    return new Installation(dataDir, await findFreePort(), settings);
  }

  get dataDir(): string {
    return this.#dataDir;
  }

  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  /** Starts and waits until it serves. */
  async start(): Promise<void> {
    const env = {
      ...process.env,
      DATA_DIR: this.#dataDir,
      PORT: String(this.#port),
      HOST: undefined,
      DATABASE_URL: undefined,
      LOG_LEVEL: 'warn',
      // A program clicks faster than people.
      REQUESTS_PER_MINUTE: '100000',
      ...this.#settings,
    };
    const child = startChild(process.execPath, [join('server', 'cli', 'start.mjs')], {
      cwd: findProjectRoot(),
      env,
    });
    this.#child = child;
    await child.hear(/is ready on/);
    await until(async () => ((await this.#isReady()) ? true : undefined));
  }

  /** The one-time link that a start without a clinic prints. */
  async setupLink(): Promise<string> {
    const [link] = (await this.#child?.hear(/http:\S+\/setup#[\w-]{43}/)) ?? [];
    if (link === undefined) throw new Error('it is not running');
    return link;
  }

  /** Ends in order, as Ctrl-C does. */
  async stop(): Promise<void> {
    this.#child?.process.kill('SIGINT');
    await this.#child?.ended();
    this.#child = undefined;
  }

  /** As when the machine loses power for this program: nothing gets to say goodbye. */
  async kill(): Promise<void> {
    this.#child?.process.kill('SIGKILL');
    await this.#child?.ended();
    this.#child = undefined;
  }

  /** Everything the running server printed. */
  said(): string {
    return this.#child?.said() ?? '';
  }

  async remove(): Promise<void> {
    // A database that a killed start left running is adopted and ended by one more start.
    const pid = await readFile(join(this.#dataDir, 'postgresql', 'cluster', 'postmaster.pid'), 'utf8').catch(
      () => '',
    );
    if (this.#child === undefined && pid !== '') await this.start();
    await this.stop();
    await rm(this.#dataDir, { recursive: true, force: true });
  }

  #isReady(): Promise<boolean> {
    return fetch(`${this.origin}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );
  }
}
