/** KiB of script, gzipped, that a screen may load before it shows: by its module. */
const budgets: Readonly<Record<string, number>> = {
  'app/sign-in-app.tsx': 130,
  'app/screens/score-sheet-route.tsx': 175,
  'app/screens/worklist-route.tsx': 190,
  'app/screens/episode-route.tsx': 190,
  'app/screens/review-route.tsx': 200,
};
const usual = 240;

export function budgetOf(module: string): number {
  return budgets[module] ?? usual;
}

/** Every budget belongs to a screen there is. */
export const budgetedScreens: readonly string[] = Object.keys(budgets);
