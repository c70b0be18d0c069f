import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import { forgetOldDrafts } from './api/drafts/forget-old-drafts.ts';
import { forgetOldRequests } from './api/idempotency/forget-old-requests.ts';
import { findRealClinic, renewSetUpLink, takeTurns } from './api/installation/installation-store.ts';
import { settleAllWorklists } from './api/worklist/settle-worklist.ts';
import { ClinicDatabase } from './db/clinic-database.ts';
import { type Deployment, deploymentOf } from './deployment.ts';
import type { Env } from './env.ts';
import { Refusal } from './errors.ts';
import { Afterwards } from './http/afterwards.ts';
import type { Services } from './http/call.ts';
import { mountRoutes } from './http/mount-routes.ts';
import { newToken } from './http/one-time-token.ts';
import { refusalFor, sendProblem } from './http/problem-json.ts';
import { refuseStrangers } from './http/refuse-strangers.ts';
import { factsOf, logFault, logRequests } from './http/request-log.ts';
import { RequestRate } from './http/request-rate.ts';
import { securityHeaders } from './http/security-headers.ts';
import { serveDocs } from './http/serve-docs.ts';
import { serveWeb } from './http/serve-web.ts';
import type { InstallationKey } from './installation-key.ts';
import { Live } from './live/live.ts';
import type { Metrics } from './metrics/metrics.ts';
import { DrawnPages } from './page/drawn-pages.ts';
import { readerOf } from './page/read-for-page.ts';
import { findProjectRoot } from './project-root.ts';
import { routes } from './routes.ts';

const hourMs = 3_600_000;

/** What the build makes of the web: the files for browsers, and the program that draws first pages here. */
interface BuiltWeb {
  folder: string;
  drawer: string;
}

const builtWeb = (): BuiltWeb => {
  const dist = join(findProjectRoot(), 'dist');
  return { folder: join(dist, 'web'), drawer: join(dist, 'page', 'draw-page.js') };
};

interface AppOptions {
  databaseUrl: string;
  env: Pick<Env, 'appOrigin' | 'host' | 'trustProxy' | 'requestsPerMinute'>;
  log: Logger;
  key: InstallationKey;
  /** The address that opens the setup page with this token. */
  setupLink(token: string): string;
  metrics?: Metrics;
  web?: BuiltWeb;
  /** For tests that move the clock. */
  now?: () => Date;
}

export interface App {
  handler: Express;
  /** Lines for the terminal once the server listens: the one-time setup link while no clinic is set up. */
  announce(): Promise<string[]>;
  /** From now on it is not ready, and what comes new is refused; what was begun goes on. */
  stopTaking(): void;
  close(): Promise<void>;
}

/** Shared by the parts of one app. */
interface Stopping {
  isStopping: boolean;
}

export async function createApp(options: AppOptions): Promise<App> {
  const { databaseUrl, env, key, setupLink, metrics, now, web = builtWeb() } = options;
  const deployment = { ...deploymentOf(env, key), ...(now && { now }) };
  const db = new ClinicDatabase(databaseUrl, undefined, metrics?.measureTransaction);
  const live = new Live(db, deployment.now);
  metrics?.watchPool(() => db.connections());
  metrics?.watchStreams(() => live.streams.count);
  const report = (fault: unknown) => logFault(options.log, fault, { requestId: '-' });
  const afterwards = new Afterwards(report);
  const rate = new RequestRate(env.requestsPerMinute);
  const services = { db, deployment, live, rate, afterwards };
  const pages = new DrawnPages({
    drawer: pathToFileURL(web.drawer).href,
    read: readerOf(routes, services),
    now: deployment.now,
    report,
  });
  const state: Stopping = { isStopping: false };
  const forgetting = setInterval(() => {
    for (const forget of [forgetOldRequests, forgetOldDrafts]) {
      forget(db, deployment.now()).catch(report);
    }
  }, hourMs).unref();
  let isClosed = false;
  const settling = settleAllWorklists(db, () => isClosed).catch(report);
  return {
    handler: buildHandler(services, (app) => serveWeb(app, deployment, pages, web.folder), state, options),
    announce: () => announceSetUp(db, deployment, setupLink),
    stopTaking: () => {
      state.isStopping = true;
      live.streams.endAll();
    },
    close: async () => {
      clearInterval(forgetting);
      isClosed = true;
      await settling;
      await afterwards.settled();
      await live.close();
      await pages.close();
      await db.close();
    },
  };
}

function buildHandler(
  services: Services,
  mountWeb: (app: Express) => void,
  state: Stopping,
  { log, metrics }: Pick<AppOptions, 'log' | 'metrics'>,
): Express {
  const { db, deployment } = services;
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.set('trust proxy', deployment.trustProxy ?? false);
  app.use(logRequests(log, metrics?.measureRequest), securityHeaders(deployment));
  mountHealth(app, db, state);
  app.use((_request, _response, next) => {
    if (state.isStopping) throw new Refusal('busy');
    next();
  });
  app.use('/api', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use(refuseStrangers(deployment));
  // No compressed bodies: broken ones and those that swell to gigabytes are refused unread.
  app.use('/api', express.json({ limit: '1mb', type: 'application/json', inflate: false }));
  mountRoutes(app, routes, services);
  serveDocs(app, routes);
  mountWeb(app);
  app.use(() => {
    throw new Refusal('not_found');
  });
  app.use(answerProblem(log));
  return app;
}

/** Alive: the process answers. Ready: the database does too, and it is not being stopped. */
function mountHealth(app: Express, db: ClinicDatabase, state: Stopping): void {
  app.get('/livez', (_request, response) => {
    factsOf(response).pattern = '/livez';
    response.json({ status: 'ok' });
  });
  app.get('/readyz', async (_request, response) => {
    factsOf(response).pattern = '/readyz';
    const status = state.isStopping ? 'stopping' : (await db.ping()) ? 'ok' : 'database_unreachable';
    response.status(status === 'ok' ? 200 : 503).json({ status });
  });
}

function answerProblem(log: Logger) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    const facts = factsOf(response);
    const refusal = refusalFor(error);
    facts.refusal = refusal?.code ?? 'internal';
    const fault = refusal === undefined ? error : refusal.cause;
    if (fault !== undefined) logFault(log, fault, facts);
    // An answer in lines has said by itself why it ended.
    if (response.writableEnded || response.destroyed) return;
    if (response.headersSent) next(error);
    else sendProblem(response, refusal ?? new Refusal('internal'), facts.requestId);
  };
}

async function announceSetUp(
  db: ClinicDatabase,
  deployment: Deployment,
  setupLink: (token: string) => string,
): Promise<string[]> {
  const token = newToken();
  const isOpen = await db.inInstallation(async (tx) => {
    await takeTurns(tx);
    if ((await findRealClinic(tx)) !== null) return false;
    await renewSetUpLink(tx, token, deployment.now());
    return true;
  });
  return isOpen ? [`Set up your clinic (link for one use): ${setupLink(token)}`] : [];
}
