import type { Block, Case } from '#shared/domain/case.ts';
import type { BlockEntries, CalculatorEntries } from './calculator-entries.ts';
import { caseOf } from './calculator-entries.ts';

/**
 * A case as the form would have it typed; null when it holds more than the form can show. It is shown only when the form
 * makes exactly the same case of it again, so that nothing is judged that is not seen.
 */
export function entriesOfCase(parsed: Case, policyId: string, today: string): CalculatorEntries | null {
  const site = parsed.blocks[0]?.series[0]?.site;
  const scale = parsed.blocks[0]?.series[0]?.scale;
  if (parsed.blocks.length > 2 || scale === undefined) return null;
  if (site === undefined || site === 'overall' || site.joint === undefined) return null;
  const { joint, side } = site;
  const entries: CalculatorEntries = {
    policyId,
    asOf: parsed.asOf ?? today,
    joint,
    side,
    scale,
    blocks: parsed.blocks.map(blockEntriesOf),
  };
  return showsAll(entries, parsed) ? entries : null;
}

function blockEntriesOf(block: Block): BlockEntries {
  const [series] = block.series;
  const restored = series?.functionRestored ?? null;
  return {
    day: block.performedAt.slice(0, 10),
    procedure: block.procedure,
    agent: block.agent ?? '',
    baseline: textOf(series?.baseline ?? null),
    scores: (series?.readings ?? []).map(({ minutes, score }) => ({
      minutes: String(minutes),
      score: textOf(score),
    })),
    steroid: block.steroid ? 'yes' : 'no',
    sedation: block.sedation,
    functionRestored: restored === null ? 'not_recorded' : restored ? 'yes' : 'no',
  };
}

function textOf(value: number | string | null): string {
  return value === null ? '' : String(value);
}

/** Ids and times of day change no answer; everything else has to come out as it went in. */
function showsAll(entries: CalculatorEntries, parsed: Case): boolean {
  const again = caseOf(entries);
  return parsed.blocks.every((block, index) => {
    const typed = again.blocks[index];
    const [series, ...more] = block.series;
    const plain = {
      id: typed?.id,
      performedAt: block.performedAt.slice(0, 10),
      procedure: block.procedure,
      targets: block.targets,
      agent: block.agent,
      steroid: block.steroid,
      sedation: block.sedation,
      series: [
        {
          site: series?.site,
          scale: series?.scale,
          baseline: series?.baseline,
          readings: series?.readings.map(({ minutes, score }) => ({ minutes, score })),
          functionRestored: series?.functionRestored,
        },
      ],
    };
    const hasOnlyThese =
      more.length === 0 &&
      series !== undefined &&
      series.index &&
      series.patientStatedPercent === null &&
      !series.lateEntry &&
      series.readings.every(({ scale }) => scale === series.scale) &&
      !block.opioid &&
      !block.wrongTarget &&
      block.vascularUptake === 'none' &&
      block.rescueAnalgesicAtMinutes === null;
    return hasOnlyThese && sameText(plain, typed);
  });
}

function sameText(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
