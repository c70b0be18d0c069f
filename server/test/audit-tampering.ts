import type { Client } from 'pg';
import type { Fault } from '../audit/chain-faults.ts';

// What somebody with a superuser's password may do to the audit once the triggers are off. For tests and the proof.

type Random = () => number;

/** What was done, in the words of the fault that must be found. */
export type Tampering = Fault & { readonly how: string };

interface Chain {
  readonly clinicId: string;
  /** The number of the newest event. */
  readonly length: number;
}

export const tamperings: Readonly<
  Record<string, (sql: Client, chain: Chain, random: Random) => Promise<Tampering>>
> = { edit, remove, insert, swap, cut, rewrite };

/** Keeps the audit as it is and lets everything be done to it. */
export async function openToTampering(sql: Client): Promise<void> {
  await sql.query(`
    CREATE SCHEMA untouched;
    CREATE TABLE untouched.audit_event AS TABLE public.audit_event;
    CREATE TABLE untouched.audit_head AS TABLE public.audit_head;
    ALTER TABLE public.audit_event DISABLE TRIGGER ALL;
    ALTER TABLE public.audit_head DISABLE TRIGGER ALL;
    DROP INDEX public.audit_event_clinic_id_seq_key;
    CREATE INDEX ON public.audit_event (clinic_id, seq)`);
}

/** Undoes whatever was done. */
export async function restoreAudit(sql: Client): Promise<void> {
  await sql.query(`
    BEGIN;
    DELETE FROM audit_event;
    DELETE FROM audit_head;
    INSERT INTO audit_event SELECT * FROM untouched.audit_event;
    INSERT INTO audit_head SELECT * FROM untouched.audit_head;
    COMMIT`);
}

const pick = <T>(list: readonly T[], random: Random) => list[Math.floor(random() * list.length)] as T;
const between = (low: number, high: number, random: Random) => low + Math.floor(random() * (high - low + 1));

const edits: Readonly<Record<string, string>> = {
  at: "at + interval '1 hour'",
  actor_id: 'CASE WHEN actor_id IS NULL THEN clinic_id END',
  action: "action || '_'",
  subject: "subject || 's'",
  subject_id: 'gen_random_uuid()',
  before: `'{"score": 1}'`,
  after: `coalesce(after, '{}') || '{"score": 0}'`,
  request_id: "request_id || '0'",
  id: 'id + 1000000',
  previous_hash: "sha256('x')",
};
const rehash = 'UPDATE audit_event e SET hash = audit_event_hash(e) WHERE clinic_id = $1 AND seq = $2';

async function edit(sql: Client, { clinicId, length }: Chain, random: Random): Promise<Tampering> {
  const seq = between(1, length, random);
  const [field, value] = pick(Object.entries(edits), random);
  await sql.query(`UPDATE audit_event SET ${field} = ${value} WHERE clinic_id = $1 AND seq = $2`, [
    clinicId,
    seq,
  ]);
  const isRehashed = random() < 0.5;
  if (isRehashed) await sql.query(rehash, [clinicId, seq]);
  return { kind: 'edited', from: seq, to: seq, how: `${field}${isRehashed ? ', hash made anew' : ''}` };
}

async function remove(sql: Client, { clinicId, length }: Chain, random: Random): Promise<Tampering> {
  const from = between(1, length - 4, random);
  const to = from + between(0, 3, random);
  await sql.query('DELETE FROM audit_event WHERE clinic_id = $1 AND seq BETWEEN $2 AND $3', [
    clinicId,
    from,
    to,
  ]);
  const isClosed = random() < 0.5;
  if (isClosed) await renumber(sql, clinicId, to + 1, from - to - 1);
  return { kind: 'missing', from, to, how: isClosed ? 'deleted, gap closed' : 'deleted' };
}

async function insert(sql: Client, { clinicId, length }: Chain, random: Random): Promise<Tampering> {
  const how = pick(['rest renumbered', 'beside another', 'after the newest'], random);
  const seq = how === 'after the newest' ? length + 1 : between(2, length, random);
  if (how === 'rest renumbered') await renumber(sql, clinicId, seq, 1);
  await sql.query(
    `INSERT INTO audit_event (id, clinic_id, at, actor_id, action, subject, subject_id, after, request_id, seq, previous_hash, hash)
     SELECT (SELECT max(id) + 1 FROM audit_event), clinic_id, at, actor_id, 'review_signed', 'review', gen_random_uuid(),
            '{"decision": "review_for_rfa"}', request_id, seq + 1, hash, hash
       FROM audit_event WHERE clinic_id = $1 AND seq = $2::bigint - 1`,
    [clinicId, seq],
  );
  await sql.query(`${rehash} AND id = (SELECT max(id) FROM audit_event)`, [clinicId, seq]);
  return { kind: 'inserted', from: seq, to: seq, how };
}

const content = ['at', 'actor_id', 'action', 'subject', 'subject_id', 'before', 'after', 'request_id'];

async function swap(sql: Client, { clinicId, length }: Chain, random: Random): Promise<Tampering> {
  const from = between(1, length - 1, random);
  const to = random() < 0.3 ? from + 1 : between(from + 1, length, random);
  const columns = random() < 0.5 ? ['seq'] : content;
  await sql.query(
    `UPDATE audit_event one SET ${columns.map((column) => `${column} = other.${column}`).join(', ')}
       FROM audit_event other
       WHERE one.clinic_id = $1 AND one.seq IN ($2, $3) AND other.clinic_id = $1 AND other.seq = $2 + $3 - one.seq`,
    [clinicId, from, to],
  );
  return { kind: 'out of order', from, to, how: columns === content ? 'contents' : 'numbers' };
}

async function cut(sql: Client, { clinicId, length }: Chain, random: Random): Promise<Tampering> {
  const from = between(1, length, random);
  await sql.query('DELETE FROM audit_event WHERE clinic_id = $1 AND seq >= $2', [clinicId, from]);
  const isHeadSet = random() < 0.5;
  if (isHeadSet) await setHead(sql, clinicId);
  return { kind: 'cut', from, to: length, how: isHeadSet ? 'head set back' : 'head left' };
}

async function rewrite(sql: Client, { clinicId, length }: Chain, random: Random): Promise<Tampering> {
  const from = between(1, length, random);
  const change = 'UPDATE audit_event SET after = $3 WHERE clinic_id = $1 AND seq = $2';
  await sql.query(change, [clinicId, from, '{"rewritten": true}']);
  await sql.query(`
    DO $$
    DECLARE
      event audit_event;
      previous bytea;
    BEGIN
      SELECT previous_hash INTO previous FROM audit_event WHERE clinic_id = '${clinicId}' AND seq = ${from};
      FOR event IN SELECT * FROM audit_event WHERE clinic_id = '${clinicId}' AND seq >= ${from} ORDER BY seq LOOP
        event.previous_hash := previous;
        previous := audit_event_hash(event);
        UPDATE audit_event SET previous_hash = event.previous_hash, hash = previous WHERE id = event.id;
      END LOOP;
    END $$`);
  await setHead(sql, clinicId);
  return { kind: 'differs from anchor', from, to: length, how: 'every hash from there on made anew' };
}

async function setHead(sql: Client, clinicId: string): Promise<void> {
  await sql.query('DELETE FROM audit_head WHERE clinic_id = $1', [clinicId]);
  await sql.query(
    'INSERT INTO audit_head SELECT clinic_id, seq, hash FROM audit_event WHERE clinic_id = $1 ORDER BY seq DESC LIMIT 1',
    [clinicId],
  );
}

async function renumber(sql: Client, clinicId: string, from: number, by: number): Promise<void> {
  await sql.query('UPDATE audit_event SET seq = seq + $3 WHERE clinic_id = $1 AND seq >= $2', [
    clinicId,
    from,
    by,
  ]);
}
