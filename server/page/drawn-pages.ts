import type { Request, Response } from 'express';
import { type Action, mayDo } from '#shared/access/access-table.ts';
import type { Session } from '#shared/contract/session.ts';
import type { DrawnPage, FirstPage, PagePlan } from '#shared/page/first-page.ts';
import { findWorker } from '../workers/find-worker.ts';
import { WorkerPool } from '../workers/worker-pool.ts';
import type { PageAnswer, PageTask, PageWorkerData } from './page-worker.ts';
import type { ReadForPage } from './read-for-page.ts';
import { seenDevice } from './seen-device.ts';

/** What takes longer comes sooner by the page's own script. */
const patienceMs = 1_500;
/** A thread that has not answered by then never will. */
const hungMs = 10_000;
/** More at once would wait longer than that. */
const mostAtOnce = 6;

/** A page with what its first drawing needs. */
export interface WholePage extends FirstPage {
  readonly html: string;
}

interface DrawnPagesOptions {
  /** file: address of the built program that draws. */
  readonly drawer: string;
  readonly read: ReadForPage;
  readonly now: () => Date;
  readonly report: (fault: unknown) => void;
}

/** Draws pages for those who are signed in, in a thread of its own. What cannot be drawn in time is not. */
export class DrawnPages {
  readonly #options: DrawnPagesOptions;
  #pool: WorkerPool<PageTask, PageAnswer> | undefined;
  #underWay = 0;

  constructor(options: DrawnPagesOptions) {
    this.#options = options;
  }

  /** undefined: the page comes plain, and its script does the rest. */
  async draw(request: Request, response: Response, nonce: string): Promise<WholePage | undefined> {
    if (this.#underWay >= mostAtOnce) return undefined;
    this.#underWay += 1;
    let timer: NodeJS.Timeout | undefined;
    try {
      const late = new Promise<undefined>((resolve) => {
        timer = setTimeout(resolve, patienceMs, undefined);
      });
      return await Promise.race([this.#drawWhole(request, response, nonce), late]);
    } catch (error) {
      this.#options.report(error);
      return undefined;
    } finally {
      clearTimeout(timer);
      this.#underWay -= 1;
    }
  }

  async close(): Promise<void> {
    await this.#pool?.close();
  }

  async #drawWhole(request: Request, response: Response, nonce: string): Promise<WholePage | undefined> {
    const { read, now } = this.#options;
    // Ready by the time somebody has signed in.
    this.#pool ??= this.#start();
    const session = await read('/api/session', request, response);
    const signedIn = session === undefined ? null : (JSON.parse(session) as Session | null);
    if (session === undefined || signedIn === null) return undefined;
    const address = request.originalUrl;
    const { plan } = await this.#ask<{ plan: PagePlan | null }>({ plan: address });
    if (plan === null || !(plan.needs === null || mayDo(signedIn.user.role, plan.needs as Action)))
      return undefined;
    const bodies = await Promise.all(plan.asks.map((path) => read(path, request, response)));
    const answers = [{ path: '/api/session', body: session }];
    for (const [number, path] of plan.asks.entries()) {
      const body = bodies[number];
      if (body === undefined) return undefined;
      answers.push({ path, body });
    }
    const page = { answers, device: seenDevice(request), drawnAt: now().toISOString() };
    const { drawn } = await this.#ask<{ drawn: DrawnPage }>({ draw: { ...page, address, nonce } });
    return { ...page, ...drawn };
  }

  #start(): WorkerPool<PageTask, PageAnswer> {
    const data: PageWorkerData = { drawer: this.#options.drawer };
    return new WorkerPool(findWorker('page-worker'), data, 1);
  }

  async #ask<Answer extends PageAnswer>(task: PageTask): Promise<Answer> {
    this.#pool ??= this.#start();
    const pool = this.#pool;
    const hung = setTimeout(() => void pool.close(), hungMs).unref();
    try {
      const answer = await pool.run(task);
      if ('fault' in answer) throw answer.fault;
      return answer as Answer;
    } catch (error) {
      // A thread that ended does not come back: the next page gets a new one.
      if (pool.hasFailed && this.#pool === pool) this.#pool = undefined;
      throw error;
    } finally {
      clearTimeout(hung);
    }
  }
}
