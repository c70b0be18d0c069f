const attendedMs = 60_000;
const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'];

let lastSignAt = performance.now();

for (const sign of signsOfLife) {
  globalThis.addEventListener?.(sign, () => (lastSignAt = performance.now()), {
    passive: true,
    capture: true,
  });
}

/** Nobody has touched this page for a minute: what it asks for by itself must not keep a session from ending. */
export function isUnattended(): boolean {
  return performance.now() - lastSignAt > attendedMs;
}
