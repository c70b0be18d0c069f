import { followCanaries } from '../../e2e/canary-journey.ts';

// npm run prove -- canary [TIMES]: a patient with names, identifiers and notes found nowhere else goes through a real
// server and a real Chromium; then logs, addresses, the browser's storage and profile, refusals, metrics, process titles
// and temporary files are searched for them. Exit code 1 when one turns up.

const times = Number(process.argv[2] ?? 3);
let places = 0;
const found: string[] = [];
for (let time = 1; time <= times; time += 1) {
  const result = await followCanaries();
  places += result.places;
  found.push(...result.found);
}
for (const where of found) console.log(`FOUND ${where}`);
console.log(`${found.length} appearances in ${places} places of ${times} journeys`);
process.exitCode = found.length === 0 ? 0 : 1;
