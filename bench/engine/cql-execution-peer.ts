import { Executor, Library } from 'cql-execution';
import { cqlLibrary } from './cql-library.ts';
import type { RawCase } from './two-block-cases.ts';

/** cql-execution over raw cases: one library and one executor for all, each case a patient whose blocks are records. */

const executor = new Executor(new Library(cqlLibrary));

interface Status {
  readonly joint: string;
  readonly side: string;
  readonly status: string;
}

/** The statuses of every covered level, as `joint side status`. */
export async function statusesByCqlExecution(raw: RawCase): Promise<string[]> {
  const patients = [{ getId: () => raw.id, id: raw.id, findRecords: () => raw.blocks }];
  const source = { currentPatient: () => patients[0], nextPatient: () => patients.shift() && patients[0] };
  const results = await executor.exec_expression('Statuses', source as never);
  const statuses: Status[] = results.patientResults[raw.id]?.Statuses ?? [];
  return statuses.map(({ joint, side, status }) => `${joint} ${side} ${status}`);
}
