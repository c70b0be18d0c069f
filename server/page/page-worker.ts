import { workerData } from 'node:worker_threads';
import type { DrawnPage, PageDrawer, PagePlan, PageToDraw } from '#shared/page/first-page.ts';
import { answerTasks } from '../workers/answer-tasks.ts';

/** A thread that draws pages with the built web, one at a time. */
export interface PageWorkerData {
  /** file: address of the program. */
  readonly drawer: string;
}

export type PageTask = { readonly plan: string } | { readonly draw: PageToDraw };

/** A page that cannot be drawn is a fault of ours, and no reason for the thread to end. */
export type PageAnswer =
  | { readonly plan: PagePlan | null }
  | { readonly drawn: DrawnPage }
  | { readonly fault: unknown };

const { drawer } = workerData as PageWorkerData;
const loaded: Promise<PageDrawer> = import(drawer);

answerTasks(async (task: PageTask): Promise<PageAnswer> => {
  const { planPage, drawPage } = await loaded;
  try {
    return 'plan' in task ? { plan: planPage(task.plan) } : { drawn: await drawPage(task.draw) };
  } catch (error) {
    return { fault: error };
  }
});
