import type { WorklistState } from '#shared/contract/record-vocabulary.ts';
import type { WorklistOrder, WorklistQuery } from '#shared/contract/worklist.ts';
import { prepared, type Sql } from '../../db/sql.ts';
import { pageSize, type WorklistPlace } from './worklist-place.ts';
import { dueSoonMinutes, observationWindowMinutes } from './worklist-state.ts';

/** What a page is asked by. `among`: the patients found by a beginning, undefined for everybody, or too many to name. */
export interface WorklistAsked extends Pick<WorklistQuery, 'region' | 'operatorId' | 'q'> {
  readonly clinicId: string;
  readonly now: Date;
  readonly among: readonly string[] | undefined;
}

interface Page {
  readonly state: WorklistState;
  readonly order: WorklistOrder;
  readonly after: WorklistPlace | undefined;
}

/** What waits longest comes first; what is only to be looked up, newest first. */
export const usualOrder: Readonly<Record<WorklistState, WorklistOrder>> = {
  due_now: 'oldest',
  awaiting_review: 'oldest',
  incomplete: 'newest',
  signed: 'newest',
};

// A score's due time lies within the window after its block: below $2 nothing can still be taken.
const isDue = `stage = 'open' and due_at >= $2::timestamptz and due_at <= $4::timestamptz and due_until >= $3::timestamptz`;
const conditions: Readonly<Record<WorklistState, string>> = {
  due_now: isDue,
  awaiting_review: `stage = 'complete'`,
  incomplete: `stage = 'open'
    and (due_at is null or due_at > $4::timestamptz or due_until < $3::timestamptz)`,
  signed: `stage = 'signed'`,
};
const keys = ['family_key', 'given_key', 'identifier_key'];
const begins = (column: string, place: number) =>
  `(${column} >= lower($${place}) and ${column} < lower($${place}) || chr(1114111))`;

/** The statement's parts for one set of filters: their words, their values, and a name of their own. */
function filtersOf({ clinicId, now, region, operatorId, q, among }: WorklistAsked) {
  const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  const values: unknown[] = [clinicId, at(-observationWindowMinutes), now, at(dueSoonMinutes)];
  const place = (value: unknown) => values.push(value);
  const parts: string[] = [];
  const names: string[] = [];
  const add = (name: string, part: string) => {
    names.push(name);
    parts.push(` and ${part}`);
  };
  // One of three words, written out: which index serves depends on how many episodes are of that region.
  if (region !== undefined) add(region, `region = '${region}'`);
  if (operatorId !== undefined) add('operator', `operator_id = $${place(operatorId)}::uuid`);
  if (among !== undefined) add('among', `patient_id = any($${place([...among])}::uuid[])`);
  else if (q !== undefined) {
    const beginning = place(q);
    const found = keys.map((key) => begins(key, beginning));
    add(
      'beginning',
      `exists (select from patient where patient.clinic_id = $1::uuid and patient.id = patient_id
        and (${found.join(' or ')}))`,
    );
  }
  return {
    values,
    name: names.join('_'),
    where: (state: WorklistState) => `${conditions[state]}${parts.join('')}`,
  };
}

/** By what an index holds the episodes of a state in order. */
const keyOf = (state: WorklistState) => (state === 'due_now' ? 'due_at' : 'since');
/** One more than is shown: whether there are more. Written out, or PostgreSQL plans for a tenth of all rows. */
const bounded = `limit ${pageSize + 1}`;

/** The places of one page, in order, and one more. */
export async function listPlaces(
  tx: Sql,
  asked: WorklistAsked,
  { state, order, after }: Page,
): Promise<WorklistPlace[]> {
  const { values, name, where } = filtersOf(asked);
  const key = keyOf(state);
  const direction = order === 'oldest' ? 'asc' : 'desc';
  const more = after ? [after.at, after.episodeId] : [];
  const first = values.length + 1;
  const behind = after
    ? ` and (${key}, episode_id) ${order === 'oldest' ? '>' : '<'} ($${first}::timestamptz, $${first + 1}::uuid)`
    : '';
  const statement = prepared(
    `worklist_${state}_${order}_${after ? 'after' : 'first'}_${name}`,
    `select episode_id as "episodeId", ${key} as at from episode_standing
     where clinic_id = $1::uuid and ${unused} and ${where(state)}${behind}
     order by ${key} ${direction}, episode_id ${direction} ${bounded}`,
  );
  return tx.rows<WorklistPlace>(statement, [...values, ...more]);
}

/** Every statement has the same four first parameters, and PostgreSQL wants to see each of them. */
const unused = '$2::timestamptz < $3::timestamptz and $3::timestamptz < $4::timestamptz';

/** How many stand in each state, counted only so far; in order, or the table is read from its beginning to find them. */
export async function countPlaces(
  tx: Sql,
  asked: WorklistAsked,
): Promise<Record<WorklistState, { count: number; isMore: boolean }>> {
  const { values, name, where } = filtersOf(asked);
  const countOf = (state: WorklistState) =>
    `(select count(*)::int from (select 1 from episode_standing
       where clinic_id = $1::uuid and ${unused} and ${where(state)}
       order by ${keyOf(state)}, episode_id ${bounded}) as counted) as ${state}`;
  const statement = prepared(
    `worklist_counts_${name}`,
    `select ${[countOf('due_now'), countOf('awaiting_review'), countOf('incomplete'), countOf('signed')].join(', ')}`,
  );
  const [row] = await tx.rows<Record<WorklistState, number>>(statement, values);
  if (row === undefined) throw new Error('a count is one row');
  const upTo = (count: number) => ({ count: Math.min(count, pageSize), isMore: count > pageSize });
  return {
    due_now: upTo(row.due_now),
    awaiting_review: upTo(row.awaiting_review),
    incomplete: upTo(row.incomplete),
    signed: upTo(row.signed),
  };
}

/** So many patients are named one by one; above it, lists are walked and each patient is looked at. */
const mostNamed = 500;
const namedBy = (key: string) =>
  `(select id from patient where clinic_id = $1::uuid and ${begins(key, 2)} order by ${key} limit ${mostNamed + 1})`;
const named = prepared('worklist_named', `${keys.map(namedBy).join(' union ')} limit ${mostNamed + 1}`);

/** Those whose name or identifier begins so; undefined when they are too many to name. */
export async function patientsNamed(tx: Sql, clinicId: string, q: string): Promise<string[] | undefined> {
  const found = await tx.rows<{ id: string }>(named, [clinicId, q]);
  return found.length > mostNamed ? undefined : found.map(({ id }) => id);
}
