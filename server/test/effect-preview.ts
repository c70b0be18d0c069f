import type { PolicyEffectLine } from '#shared/contract/policies.ts';
import type { RunningApi } from './running-api.ts';
import type { TestBrowser } from './test-browser.ts';

/** A template's definition with another threshold. */
export async function draftOf(running: Pick<RunningApi, 'api'>, policyId: string, minPercent: unknown) {
  const { versions } = (await running.api.as('admin').get(`/api/policies/${policyId}`)).body;
  const { definition } = versions[0];
  const relief = { ...definition.rules.relief, minPercent };
  return { ...definition, rules: { ...definition.rules, relief } };
}

/** The lines of a preview, put together as its reader does. */
export async function previewEffect(browser: TestBrowser, policyId: string, body: object) {
  const answer = await browser.post(`/api/policies/${policyId}/effect`, body);
  return { ...answer, ...readLines(answer.status === 200 ? linesOf(answer.text) : []) };
}

function linesOf(text: string): PolicyEffectLine[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

function readLines(lines: readonly PolicyEffectLine[]) {
  const last = lines.at(-1);
  return {
    lines,
    progress: lines.flatMap((line) => ('progress' in line ? [line.progress] : [])),
    changed: lines.flatMap((line) => ('changed' in line ? line.changed : [])),
    effect: last !== undefined && 'effect' in last ? last.effect : undefined,
    problem: last !== undefined && 'problem' in last ? last.problem : undefined,
  };
}
