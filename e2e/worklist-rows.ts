import { worklistStates } from '#shared/contract/record-vocabulary.ts';
import type { WorklistRow } from '#shared/contract/worklist.ts';
import type { Person } from './people.ts';

/** Every episode of the worklist, state by state, as this person may see it. */
export async function worklistRows({ page }: Person, origin: string): Promise<WorklistRow[]> {
  const rows: WorklistRow[] = [];
  for (const state of worklistStates) {
    const answer = await page.request.get(`${origin}/api/worklist?state=${state}`);
    rows.push(...((await answer.json()) as { rows: WorklistRow[] }).rows);
  }
  return rows;
}
