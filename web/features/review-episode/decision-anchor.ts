/** Where the decision stands on the page. */
export const decisionAnchor = 'decision';

/** It stands under everything it rests on; this leads there, and the keyboard goes along. */
export function goToDecision(): void {
  const area = document.getElementById(decisionAnchor);
  area?.scrollIntoView({ block: 'start' });
  area?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true });
}
