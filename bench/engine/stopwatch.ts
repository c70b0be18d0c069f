/** Cases a second: the best of several rounds over the same cases, so that other work on the machine counts least. */
export async function casesASecond(
  cases: number,
  round: () => unknown,
  { rounds = 5, atLeastMs = 300 }: { rounds?: number; atLeastMs?: number } = {},
): Promise<number> {
  let best = 0;
  await round();
  for (let number = 0; number < rounds; number += 1) {
    let judged = 0;
    const started = performance.now();
    do {
      await round();
      judged += cases;
    } while (performance.now() - started < atLeastMs);
    best = Math.max(best, (judged / (performance.now() - started)) * 1000);
  }
  return best;
}

export function secondsOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}
