import { v7 as newId } from 'uuid';
import { type Role, roles } from '#shared/access/access-table.ts';
import { refusedGuessActions } from '../../api/session/audit-refused-guess.ts';
import type { Route } from '../../http/route.ts';
import { type Answer, TestBrowser } from '../test-browser.ts';
import { type Expectation, expectations, type Said } from './expectations.ts';
import { type SessionState, sessionStates } from './session-states.ts';
import { type Target, type TargetName, targetNames, type World } from './world.ts';

export interface Judged {
  readonly cells: number;
  readonly wrong: readonly string[];
}

export const rowOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`;

/** What is wrong with the table itself: a route without a row, a row without a route, a record left unasked for. */
export function gapsOf(routes: readonly Route[]): string[] {
  const known = new Set(routes.map(rowOf));
  return [
    ...routes.filter((route) => !expectations[rowOf(route)]).map((route) => `unlisted: ${rowOf(route)}`),
    ...Object.entries(expectations).flatMap(([row, { answers }]) => {
      if (!known.has(row)) return [`no such route: ${row}`];
      const isWhole = !row.includes(':') || targetNames.every((name) => answers[name] !== undefined);
      return isWhole
        ? []
        : [`${row} says nothing of another patient’s, a restricted or another clinic’s record`];
    }),
  ];
}

/**
 * Every cell of one route: who asks, in which state of the session, for whose record. `isShort` asks in each of
 * the unusual states once.
 */
export async function judgeRoute(
  world: World,
  { method, path }: Route,
  { isShort = false } = {},
): Promise<Judged> {
  const row = rowOf({ method, path });
  const expectation = expectations[row];
  if (expectation === undefined) return { cells: 1, wrong: [`unlisted: ${row}`] };
  const cells = cellsOf(expectation).filter(
    ({ state, role, target, stranger }) =>
      !isShort ||
      state.name === 'valid' ||
      (target === 'own' && stranger === undefined && role === roleFor(state)),
  );
  const refused = cells.filter(({ said }) => !isTaken(said));
  const wrong: string[] = [];
  const judge = async (cell: Cell, sent: unknown) => {
    const fault = await faultOf(world, { method, path }, expectation, cell, sent);
    if (fault !== undefined) wrong.push(`${row}, ${nameOf(cell)}: ${fault}`);
  };
  // Made before the rows are counted: some need something recorded first.
  const bodies = new Map<string, unknown>();
  const keyOf = (cell: Cell) => (expectation.who === 'public' ? nameOf(cell) : aboutOf(cell));
  for (const cell of refused) {
    const key = keyOf(cell);
    if (!bodies.has(key)) bodies.set(key, await bodyOf(world, expectation, cell));
    await cookieFor(world, cell, expectation);
  }
  const before = await countRows(world);
  for (const cell of refused) await judge(cell, bodies.get(keyOf(cell)));
  const after = await countRows(world);
  if (after !== before) wrong.push(`${row}: a refused request stored something: ${before} → ${after}`);
  for (const cell of cells) {
    if (isTaken(cell.said)) await judge(cell, await bodyOf(world, expectation, cell));
  }
  return { cells: cells.length, wrong };
}

const roleFor = (state: SessionState) => roles[sessionStates.indexOf(state) % roles.length];

interface Cell {
  readonly role: Role;
  readonly state: SessionState;
  readonly target: TargetName;
  /** Of `strangers`: what of another record is put into the request. */
  readonly stranger?: string;
  readonly said: Said;
}

const isTaken = (said: Said) => said.startsWith('2');
const aboutOf = ({ target, stranger = '' }: Cell) => `${target} ${stranger}`.trim();
const nameOf = (cell: Cell) => `${cell.role}, ${cell.state.name}, ${aboutOf(cell)}`;

function cellsOf({ who, answers, strangers = {}, during = ['full'] }: Expectation): Cell[] {
  const to = (role: Role, { refused, step }: SessionState, said: Said): Said => {
    if (who === 'public') return said;
    const isItsTurn = step !== undefined && during.includes(step);
    if (!isItsTurn) return refused ?? '409 already_signed_in';
    return who.includes(role) ? said : '403 not_allowed';
  };
  return sessionStates.flatMap((state) =>
    roles.flatMap((role): Cell[] => [
      ...targetNames.flatMap((target) => {
        const said = answers[target];
        return said === undefined ? [] : [{ role, state, target, said: to(role, state, said) }];
      }),
      ...Object.entries(strangers).map(([stranger, [, , said]]) => ({
        ...{ role, state, target: 'own' as const, stranger },
        said: to(role, state, said),
      })),
    ]),
  );
}

async function faultOf(
  world: World,
  { method, path }: Pick<Route, 'method' | 'path'>,
  expectation: Expectation,
  cell: Cell,
  sent: unknown,
): Promise<string | undefined> {
  const target = world.targets[cell.target];
  const browser = new TestBrowser(world.api.origin);
  browser.cookie = await cookieFor(world, cell, expectation);
  const asking = { world, target, name: cell.target };
  const strange = strangeParts(world, expectation, cell);
  const ids = isTaken(cell.said) ? await expectation.named?.({ ...asking, browser }) : undefined;
  const named = path.replace(/:(\w+)/g, (_, name: string) =>
    String(
      strange[name] ??
        ids?.[name] ??
        target[name === 'id' && expectation.id ? expectation.id : (name as keyof Target)],
    ),
  );
  const address = `${named}${expectation.query?.(target) ?? ''}`;
  // Never the id as the key: an id used before is to be met as such.
  const key = { 'idempotency-key': newId() };
  const answer = await browser.request(method.toUpperCase(), address, sent, key);
  const said = answer.status < 300 ? `${answer.status}` : `${answer.status} ${answer.body?.code}`;
  if (said !== cell.said) return `${said} instead of ${cell.said}: ${answer.text.slice(0, 300)}`;
  return leakOf(world, expectation, cell, answer);
}

/** Sessions that are refused stay as they are, so each route has them once; the others are fresh for every request. */
const refusedCookies = new WeakMap<Expectation, Map<string, string>>();

async function cookieFor(world: World, { state, role }: Cell, expectation: Expectation): Promise<string> {
  const { during = ['full'], who } = expectation;
  const isRefused = state.step === undefined || (who !== 'public' && !during.includes(state.step));
  if (!isRefused) return state.cookie(world, role);
  const made = refusedCookies.get(expectation) ?? new Map<string, string>();
  refusedCookies.set(expectation, made);
  const key = `${state.name} ${role}`;
  const cookie = made.get(key) ?? (await state.cookie(world, role));
  made.set(key, cookie);
  return cookie;
}

async function bodyOf(world: World, expectation: Expectation, cell: Cell): Promise<unknown> {
  const body = await expectation.send?.({ world, target: world.targets[cell.target], name: cell.target });
  return body && { ...body, ...strangeParts(world, expectation, cell) };
}

/** What the cell puts of a stranger's record into the request. */
function strangeParts({ targets }: World, { strangers }: Expectation, { stranger }: Cell) {
  const [of, change] = (stranger && strangers?.[stranger]) || [];
  return of && change ? change(targets[of]) : {};
}

/**
 * Anything of another clinic or out of a closed record in any answer, anything of a patient in a refusal, or another
 * patient's record.
 */
function leakOf({ targets }: World, { shows }: Expectation, cell: Cell, answer: Answer): string | undefined {
  const marksIn = (name: TargetName) => targets[name].marks.filter((mark) => answer.text.includes(mark));
  const hidden = targetNames.filter((name) => name === 'otherClinic' || !isTaken(cell.said));
  const leaks = hidden.flatMap(marksIn);
  leaks.push(...targets.restricted.clinicalMarks.filter((mark) => answer.text.includes(mark)));
  if (leaks.length > 0) return `its answer shows ${leaks.join(', ')}`;
  const isShown = shows && isTaken(cell.said) && cell.target !== 'otherClinic';
  return isShown && marksIn(cell.target).length === 0 ? 'its answer is about somebody else' : undefined;
}

/** How many rows each table holds, but for those that signing in fills. */
async function countRows({ sql }: World): Promise<string> {
  const { rows } = await sql.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
     and relname not in ('session', 'app_user', 'attempt_counter', '_prisma_migrations') order by 1`,
  );
  const other = (name: string) => (name === 'audit_event' ? 'where action <> all($1)' : '');
  const counts = rows.map(({ name }) => `(select count(*) from ${name} ${other(name)}) as ${name}`);
  return JSON.stringify((await sql.query(`select ${counts.join(', ')}`, [refusedGuessActions])).rows[0]);
}
