import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Criterion, LevelAnswer } from './answer.ts';
import type { Site } from './case.ts';
import { explainedCases } from './golden/explained-cases.ts';
import { answerTo } from './golden/judged.ts';
import { sampleCase, samplePolicy } from './golden/sample-case.ts';

const siteText = (site: Site) => (typeof site === 'string' ? site : Object.values(site).join(' '));

function rowText({ id, requirement, observed, state, blockId, site, readings }: Criterion): string {
  const about = [
    ...(blockId === undefined ? [] : [blockId]),
    ...(site === undefined ? [] : [siteText(site)]),
  ];
  const places = readings.map((one) => `${one.blockId} ${siteText(one.site)} ${one.at}`);
  return [
    `  ${state} ${id}`,
    ...(about.length === 0 ? [] : [`of ${about.join(' ')}`]),
    `asks: ${requirement}`,
    `found: ${observed}`,
    ...(places.length === 0 ? [] : [`rests on: ${places.join(', ')}`]),
  ].join(' | ');
}

/** Rows that read as in the first case are only named, in their place: `= procedure, baseline`. */
function levelText({ joint, side, status, criteria }: LevelAnswer, usual: ReadonlySet<string>): string {
  const lines: string[] = [];
  let named: string[] = [];
  for (const criterion of criteria) {
    const text = rowText(criterion);
    if (usual.has(text)) {
      named.push(criterion.id);
      continue;
    }
    if (named.length > 0) lines.push(`  = ${named.join(', ')}`);
    lines.push(text);
    named = [];
  }
  if (named.length > 0) lines.push(`  = ${named.join(', ')}`);
  return [`${joint} ${side}: ${status}`, ...lines].join('\n');
}

function levelsOf([, blocks, rules, asOf]: (typeof explainedCases)[number]): readonly LevelAnswer[] {
  const day = asOf === undefined ? {} : { asOf };
  return answerTo(sampleCase(blocks, { policy: samplePolicy(rules), ...day })).levels;
}

describe('R5.criteria, word for word', () => {
  test('the explained cases', () => {
    const usual = new Set<string>();
    const texts = explainedCases.map((explained) => {
      const levels = levelsOf(explained);
      const text = levels.map((level) => levelText(level, usual)).join('\n');
      if (usual.size === 0)
        for (const { criteria } of levels) for (const row of criteria) usual.add(rowText(row));
      return `# ${explained[0]}\n${text}\n`;
    });
    const file = new URL('./golden/explained-cases.txt', import.meta.url);
    if (process.env.WRITE_GOLDEN) writeFileSync(file, texts.join('\n'));
    expect(texts.join('\n')).toBe(readFileSync(file, 'utf8'));
  });
});
