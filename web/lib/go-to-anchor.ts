/** Leads to a part of the page without writing it into the address; the keyboard goes along. */
export function goToAnchor(anchor: string): void {
  const part = document.getElementById(anchor);
  part?.scrollIntoView({ block: 'start' });
  part?.focus({ preventScroll: true });
}

/** Where the parts of a review stand. */
export const reviewAnchors = {
  result: 'result',
  policies: 'every-policy',
  indication: 'before-a-block',
  beforeRfa: 'before-ablation',
} as const;

/** Where the ends of a policy's long form stand. */
export const publishAnchors = { effect: 'effect', changes: 'changes' } as const;
