import type { Patient } from '#shared/contract/patients.ts';
import { prepared, type Sql } from '../../db/sql.ts';
import { Refusal } from '../../errors.ts';
import { patientColumns } from './patient-columns.ts';

// A patient's keys are the names and the identifier in lower case, ordered by their bytes. Each way of finding one walks
// an index of its own in order, so that a page costs the same among a hundred patients and a million. (LIKE could use no
// index here: row-level security hides rows before an operator that might tell of them.)

type Column = 'family_key' | 'given_key' | 'identifier_key';

const begins = (column: Column) => `(${column} >= lower($2) and ${column} < lower($2) || chr(1114111))`;

interface Way {
  readonly first: ReturnType<typeof prepared>;
  readonly after: ReturnType<typeof prepared>;
}

/** By one column; whoever an earlier column finds already is left out. */
function way(column: Column, next: Column, earlier: readonly Column[]): Way {
  const others = earlier.map((one) => ` and not ${begins(one)}`).join('');
  const select = (behind: string) => `
    select ${patientColumns} from patient where clinic_id = $1::uuid and ${begins(column)}${others}${behind}
    order by ${column}, ${next}, id limit $3::int`;
  const behind = ` and (${column}, ${next}, id) > ($4, $5, $6::uuid)`;
  return {
    first: prepared(`patients_by_${column}`, select('')),
    after: prepared(`patients_by_${column}_after`, select(behind)),
  };
}

const ways = [
  way('family_key', 'given_key', []),
  way('given_key', 'family_key', ['family_key']),
  way('identifier_key', 'family_key', ['family_key', 'given_key']),
];

const mark = prepared(
  'patient_mark',
  `select array_to_json(array[family_key, given_key]) as "byFamily", array_to_json(array[given_key, family_key]) as "byGiven",
     array_to_json(array[identifier_key, family_key]) as "byIdentifier",
     case when ${begins('family_key')} then 0 when ${begins('given_key')} then 1 else 2 end as way
   from patient where clinic_id = $1::uuid and id = $3::uuid`,
);

interface Mark {
  readonly byFamily: readonly string[];
  readonly byGiven: readonly string[];
  readonly byIdentifier: readonly string[];
  readonly way: number;
}

/**
 * Patients from behind `after` (a patient's id) whose family name, given name or identifier begins with `beginning`:
 * first those found by their family name, then by their given name, then by their identifier, each in its order.
 */
export async function listPatientsAfter(
  tx: Sql,
  clinicId: string,
  beginning: string,
  after: string | undefined,
  limit: number,
): Promise<Patient[]> {
  const last = after === undefined ? undefined : await markOf(tx, clinicId, beginning, after);
  const found: Patient[] = [];
  // Everybody has a family name: without a beginning the first way finds all.
  for (const [place, { first, after: behind }] of (beginning === '' ? ways.slice(0, 1) : ways).entries()) {
    if (found.length === limit || place < (last?.way ?? 0)) continue;
    const values = [clinicId, beginning, limit - found.length];
    const keys = last?.way === place ? [last.byFamily, last.byGiven, last.byIdentifier][place] : undefined;
    const rows = keys
      ? await tx.rows<Patient>(behind, [...values, ...keys, after])
      : await tx.rows<Patient>(first, values);
    found.push(...rows);
  }
  return found;
}

async function markOf(tx: Sql, clinicId: string, beginning: string, id: string): Promise<Mark> {
  const [found] = await tx.rows<Mark>(mark, [clinicId, beginning, id]);
  if (found === undefined) throw new Refusal('not_found');
  return found;
}
