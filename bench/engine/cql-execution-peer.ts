import { CodeService, DateTime, Executor, Library } from 'cql-execution';
import { cqlLibrary } from './cql-library.ts';
import type { RawCase } from './two-block-cases.ts';

/** cql-execution over raw cases: one library and one executor for all, each case a patient whose blocks are records. */

const executor = new Executor(new Library(cqlLibrary), new CodeService({}));
// No rule asks for the time; without one every patient would be given a new clock.
const now = DateTime.parse('2026-01-01T00:00:00.0Z');

interface Status {
  readonly joint: string;
  readonly side: string;
  readonly status: string;
}

/** The statuses of every covered level of every case, as `joint side status`. */
export async function statusesByCqlExecution(cases: readonly RawCase[]): Promise<string[][]> {
  let place = 0;
  const patientAt = (index: number) => {
    const raw = cases[index];
    return raw && { id: raw.id, getId: () => raw.id, findRecords: () => raw.blocks };
  };
  const source = { currentPatient: () => patientAt(place), nextPatient: () => patientAt(++place) };
  const { patientResults } = await executor.exec_expression('Statuses', source as never, now as never);
  return cases.map(({ id }) => {
    const statuses: Status[] = patientResults[id]?.Statuses ?? [];
    return statuses.map(({ joint, side, status }) => `${joint} ${side} ${status}`);
  });
}
