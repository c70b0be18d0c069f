const longestMs = 2_000;
/** For a browser that cannot say when it has nothing to do. */
const otherwiseMs = 300;

/** Does this once the browser has drawn what there is and has nothing better to do. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: longestMs });
  else setTimeout(act, otherwiseMs);
}
