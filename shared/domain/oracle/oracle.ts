/**
 * A second, independent reading of the response rules for tests only: exact rationals (BigInt pairs), days through
 * Date.UTC, no code of the engine. It takes raw cases that are known to be valid and answers without criteria.
 * Slow and plain on purpose; when it and the engine differ, one of them misreads the rules.
 */

// biome-ignore lint/suspicious/noExplicitAny: the oracle reads raw JSON and shares no types with the engine
type Json = any;
type Rational = readonly [bigint, bigint];

const rational = (value: number): Rational => [BigInt(Math.round(value * 10)), 10n];
const minus = (a: Rational, b: Rational): Rational => [a[0] * b[1] - b[0] * a[1], a[1] * b[1]];
const plus = (a: Rational, b: Rational): Rational => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
const times = (a: Rational, b: Rational): Rational => [a[0] * b[0], a[1] * b[1]];
const over = (a: Rational, b: Rational): Rational =>
  b[0] < 0n ? [-a[0] * b[1], -a[1] * b[0]] : [a[0] * b[1], a[1] * b[0]];
const compare = (a: Rational, b: Rational): number => {
  const difference = a[0] * b[1] - b[0] * a[1];
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
const HUNDRED: Rational = [100n, 1n];

/** BigInt division truncates toward zero, which is what the rules ask of shown figures. */
function shown(value: Rational): string {
  const tenths = (value[0] * 10n) / value[1];
  const size = tenths < 0n ? -tenths : tenths;
  return `${tenths < 0n ? '-' : ''}${size / 10n}.${size % 10n}`;
}

const passes = (value: Rational, rule: Json) => {
  const order = compare(value, rational(rule.minPercent));
  return rule.comparator === '>' ? order > 0 : order >= 0;
};

export const supply: Record<string, string[]> = { 'C2-C3': ['TON'] };
for (let n = 3; n <= 6; n += 1) supply[`C${n}-C${n + 1}`] = [`C${n}`, `C${n + 1}`];
supply['C7-T1'] = ['C7', 'C8'];
supply['T1-T2'] = ['C8', 'T1'];
for (let n = 2; n <= 11; n += 1) supply[`T${n}-T${n + 1}`] = [`T${n - 1}`, `T${n}`];
Object.assign(supply, {
  'T12-L1': ['T11', 'T12'],
  'L1-L2': ['T12', 'L1'],
  'L2-L3': ['L1', 'L2'],
  'L3-L4': ['L2', 'L3'],
  'L4-L5': ['L3', 'L4'],
  'L5-S1': ['L4', 'L5-DR'],
});
const joints = Object.keys(supply);
const bothSides = ['left', 'right'];

type Memory = WeakMap<object, Json>;

/** Moving one score asks everything else again; what was worked out for the same object is not worked out twice. */
function remembered(memory: Memory, key: object, work: () => Json): Json {
  const known = memory.get(key) ?? work();
  memory.set(key, known);
  return known;
}

const coverages: Record<string, Memory> = {
  medial_branch_block: new WeakMap(),
  intra_articular_injection: new WeakMap(),
};
const coverageOf = (block: Json): ReturnType<typeof workOutCoverage> =>
  remembered(coverages[block.procedure] as Memory, block.targets, () => workOutCoverage(block));

function workOutCoverage(block: Json) {
  const hit = new Set<string>();
  for (const target of block.targets) {
    const names = target.nerve ? [target.nerve] : (supply[target.joint] ?? []);
    if (block.procedure === 'medial_branch_block')
      for (const nerve of names) hit.add(`${nerve} ${target.side}`);
    else hit.add(`${target.joint} ${target.side}`);
  }
  const whole: Json[] = [];
  const part: Json[] = [];
  for (const joint of joints) {
    for (const side of bothSides) {
      const needed = block.procedure === 'medial_branch_block' ? (supply[joint] ?? []) : [joint];
      const found = needed.filter((name) => hit.has(`${name} ${side}`)).length;
      if (found === needed.length) whole.push({ joint, side });
      else if (found > 0) part.push({ joint, side });
    }
  }
  return { whole, part };
}

function regionsOf(covered: Json[]): string[] {
  const lumbar = covered.some(({ joint }) => /^L/.test(joint));
  const region = (joint: string) => {
    if (joint === 'T12-L1') return lumbar ? 'lumbar' : 'thoracic';
    return { C: 'cervical', T: 'thoracic', L: 'lumbar' }[joint.charAt(0)] as string;
  };
  const present = new Set(covered.map(({ joint }) => region(joint)));
  return ['cervical', 'thoracic', 'lumbar'].filter((name) => present.has(name));
}

function codesOf(covered: Json[]): string[] {
  const distinct = joints.filter((joint) => covered.some((level) => level.joint === joint));
  const suffix = (joint: string) => {
    const on = covered.filter((level) => level.joint === joint).map((level) => level.side);
    return on.length === 2 ? '-50' : on[0] === 'left' ? '-LT' : '-RT';
  };
  const upper = distinct.filter((joint) => !joint.startsWith('L'));
  const lower = distinct.filter((joint) => joint.startsWith('L'));
  const shift = upper.includes('T12-L1') && lower.includes('L1-L2') ? 1 : 0;
  return [
    ...upper.map((joint, at) => `${64490 + Math.min(at, 2)}${suffix(joint)}`),
    ...lower.map((joint, at) => `${64493 + Math.min(at + shift, 2)}${suffix(joint)}`),
  ];
}

const dayNumber = (written: string) => {
  const [year, month, day] = written.slice(0, 10).split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year ?? 0, (month ?? 1) - 1, day ?? 1);
  return date.getTime() / 86_400_000;
};
const dayText = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
/** 29 February + 1 year is 1 March, as Date.UTC rolls over by itself. */
const anniversary = (written: string) => {
  const [year, month, day] = written.slice(0, 10).split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear((year ?? 0) + 1, (month ?? 1) - 1, day ?? 1);
  return date.getTime() / 86_400_000;
};

const prolongedAbove: Record<string, number> = {
  lidocaine: 480,
  mepivacaine: 480,
  bupivacaine: 1440,
  levobupivacaine: 1440,
  ropivacaine: 1440,
  chloroprocaine: 240,
};
const longActing = ['bupivacaine', 'levobupivacaine', 'ropivacaine'];

const judgements: Memory = new WeakMap();

function judgeSeries(block: Json, series: Json, rules: Json): Json {
  const ofRules = remembered(judgements, rules, () => new WeakMap());
  const ofBlock = remembered(ofRules, block, () => new WeakMap());
  return remembered(ofBlock, series, () => workOutSeries(block, series, rules));
}

function workOutSeries(block: Json, series: Json, rules: Json): Json {
  const flags: string[] = [];
  const sedated = block.opioid || ['moderate', 'deep'].includes(block.sedation ?? 'none');
  const rescue = block.rescueAnalgesicAtMinutes ?? null;
  if (rescue !== null) flags.push('rescue_analgesic');
  if (series.lateEntry) flags.push('late_entry');
  if (block.vascularUptake === 'uncorrected') flags.push('vascular_uptake');
  if (sedated) flags.push('sedation');
  if (block.steroid) flags.push('steroid');
  const answer: Json = {
    site: series.site,
    flags,
    scoreNeeded: null,
    peakReliefPercent: null,
    peakAtMinutes: null,
    lastReliefPercent: null,
    meanReliefPercent: null,
    timeWeightedReliefPercent: null,
    durationMinutes: null,
    readings: [],
  };
  const end = (response: string, reason: string) => ({ ...answer, response, reason });

  if (block.wrongTarget) return end('not_interpretable', 'wrong_target');
  if (series.baseline === null) return end('not_interpretable', 'baseline_missing');
  if (typeof series.baseline === 'string') return end('not_interpretable', 'baseline_range');
  if (series.baseline === 0) return end('not_interpretable', 'baseline_zero');

  const baseline = rational(series.baseline);
  const relief = (score: number) => times(over(minus(baseline, rational(score)), baseline), HUNDRED);
  const threshold = rules.relief.minPercent;
  const meets = (score: number) => passes(relief(score), rules.relief);
  const tenfold = series.scale === 'vas100' ? 10 : 1;
  if (threshold !== null) {
    const [top, step] = { nrs11: [10, 1], nrs11_tenths: [100, 10], vas100: [100, 1] }[
      series.scale as string
    ] as [number, number];
    for (let units = top; units >= 0 && answer.scoreNeeded === null; units -= 1) {
      if (meets(units / step)) answer.scoreNeeded = units / step;
    }
  }

  const scored = series.readings.filter((reading: Json) => reading.score !== null);
  const own = scored.filter((reading: Json) => (reading.scale ?? series.scale) === series.scale);
  if (scored.length > 0 && own.length === 0) return end('not_interpretable', 'scale_mismatch');
  if (own.length < scored.length) flags.push('readings_on_other_scale_ignored');

  const eligible = own
    .filter((reading: Json) => rescue === null || reading.minutes < rescue)
    .filter(
      (reading: Json) =>
        reading.minutes >= rules.readings.fromMinutes && reading.minutes <= rules.readings.untilMinutes,
    )
    .sort((a: Json, b: Json) => a.minutes - b.minutes);
  if (eligible.length === 0) return end('indeterminate', 'no_post_scores');

  const reliefs: Rational[] = eligible.map((reading: Json) => relief(reading.score));
  let peak = reliefs[0] as Rational;
  let peakAt = 0;
  reliefs.forEach((value, at) => {
    if (compare(value, peak) > 0) {
      peak = value;
      peakAt = at;
    }
  });
  let area: Rational = [0n, 1n];
  let fell: Rational = [0n, 1n];
  let before = 0;
  for (const reading of eligible) {
    const height = minus(baseline, rational(reading.score));
    area = plus(area, times(over(plus(fell, height), [2n, 1n]), [BigInt(reading.minutes - before), 1n]));
    fell = height;
    before = reading.minutes;
  }
  const sum = reliefs.reduce((total, value) => plus(total, value), [0n, 1n] as Rational);
  answer.peakReliefPercent = shown(peak);
  answer.peakAtMinutes = eligible[peakAt].minutes;
  answer.lastReliefPercent = shown(reliefs[reliefs.length - 1] as Rational);
  answer.meanReliefPercent = shown(over(sum, [BigInt(reliefs.length), 1n]));
  answer.timeWeightedReliefPercent = shown(over(times(area, HUNDRED), times(baseline, [BigInt(before), 1n])));
  answer.readings = eligible.map((reading: Json, at: number) => ({
    minutes: reading.minutes,
    reliefPercent: shown(reliefs[at] as Rational),
    meets: threshold === null ? null : meets(reading.score),
  }));
  if (reliefs.some((value) => compare(value, [0n, 1n]) < 0)) flags.push('pain_worse');
  const low = rules.baseline.lowNrs;
  if (low !== null && compare(baseline, rational(low * tenfold)) < 0) flags.push('low_baseline');

  if (threshold === null) return end('not_classified', 'threshold_not_configured');
  const stated = series.patientStatedPercent ?? null;
  if (stated !== null && passes(rational(stated), rules.relief) !== passes(peak, rules.relief)) {
    flags.push('patient_percent_disagrees');
  }
  if (block.agent === 'saline') return end('placebo', 'agent_not_anaesthetic');

  let [response, reason] = firstAnswer();
  if (rules.function.required && response === 'positive') {
    const restored = series.functionRestored ?? null;
    if (restored === false) [response, reason] = ['negative', 'function_not_restored'];
    if (restored === null) [response, reason] = ['indeterminate', 'function_not_recorded'];
  }
  if (flags.includes('vascular_uptake') && ['peak_below_threshold', 'duration_short'].includes(reason)) {
    [response, reason] = ['indeterminate', 'vascular_uptake'];
  }
  if (
    flags.includes('sedation') &&
    response === 'positive' &&
    rules.confounders.sedation === 'indeterminate'
  ) {
    [response, reason] = ['indeterminate', 'sedation'];
  }
  if (flags.includes('steroid') && response === 'positive' && rules.confounders.steroid === 'indeterminate') {
    [response, reason] = ['indeterminate', 'steroid'];
  }
  if (rules.baseline.minNrs !== null) {
    const order = compare(baseline, rational(rules.baseline.minNrs * tenfold));
    const enough = rules.baseline.comparator === '>' ? order > 0 : order >= 0;
    if (!enough) [response, reason] = ['indeterminate', 'baseline_below_policy_minimum'];
  }
  return end(response, reason);

  function firstAnswer(): [string, string] {
    const good = eligible.map((reading: Json) => meets(reading.score));
    const first = good.indexOf(true);
    if (first === -1) {
      const early = eligible.some((reading: Json) => reading.minutes <= rules.readings.onsetWithinMinutes);
      return early ? ['negative', 'peak_below_threshold'] : ['indeterminate', 'no_early_reading'];
    }
    let last = first;
    let stop = 'diary';
    while (last + 1 < eligible.length) {
      if (eligible[last + 1].minutes - eligible[last].minutes > rules.readings.maxGapMinutes) stop = 'gap';
      else if (!good[last + 1]) stop = 'fail';
      if (stop !== 'diary') break;
      last += 1;
    }
    const start = eligible[first].minutes;
    const sureFrom = first === 0 && start <= rules.readings.startGraceMinutes ? 0 : start;
    const asEarlyAs = first === 0 ? 0 : eligible[first - 1].minutes;
    const atLeast = eligible[last].minutes - sureFrom;
    const lessThan = stop === 'fail' ? eligible[last + 1].minutes - asEarlyAs : null;
    answer.durationMinutes = { atLeast, lessThan };
    if (start > rules.readings.startGraceMinutes) flags.push('delayed_onset');
    if (stop === 'fail' && good.slice(last + 1).includes(true)) flags.push('relief_returned');
    const limit = prolongedAbove[block.agent ?? ''];
    if (limit !== undefined && atLeast > limit) flags.push('prolonged_response');

    if (start > rules.readings.latestOnsetMinutes) return ['indeterminate', 'late_onset'];
    const mode = rules.duration.mode;
    if (mode === 'agent_minimum' && block.agent === null) return ['indeterminate', 'agent_not_recorded'];
    if (mode === 'none') return ['positive', 'threshold_met'];
    const required =
      mode === 'fixed' ? rules.duration.fixedMinutes : rules.duration.agentMinimumMinutes[block.agent];
    if (atLeast >= required) return ['positive', 'threshold_and_duration_met'];
    if (lessThan !== null && lessThan <= required) return ['negative', 'duration_short'];
    const open = { gap: 'diary_gap', diary: 'duration_right_censored', fail: 'duration_interval_censored' };
    return ['indeterminate', open[stop as keyof typeof open]];
  }
}

function concordanceOf(earlier: Json, later: Json): string {
  if (earlier.block.agent === null || later.block.agent === null) return 'not_assessable';
  const isLong = (entry: Json) => longActing.includes(entry.block.agent);
  if (isLong(earlier) === isLong(later)) return 'not_assessable_same_class';
  if (earlier.answer.response !== later.answer.response) return 'discrepant';
  const [long, short] = isLong(earlier) ? [earlier, later] : [later, earlier];
  const a = long.answer.durationMinutes;
  const b = short.answer.durationMinutes;
  if (earlier.answer.response === 'negative' || a === null || b === null) return 'not_assessable';
  const late =
    a.atLeast > (prolongedAbove[long.block.agent] ?? 0) ||
    b.atLeast > (prolongedAbove[short.block.agent] ?? 0)
      ? '_prolonged'
      : '';
  if (b.lessThan !== null && a.atLeast >= b.lessThan) return `concordant${late}`;
  if (a.lessThan !== null && b.atLeast >= a.lessThan) return `discordant${late}`;
  return 'not_assessable_overlap';
}

function seriesFor(block: Json, level: Json): Json {
  const index = block.series.filter((series: Json) => series.index !== false);
  return (
    index.find((series: Json) => series.site.joint === level.joint && series.site.side === level.side) ??
    index.find(
      (series: Json) => series.site !== 'overall' && !series.site.joint && series.site.side === level.side,
    ) ??
    index.find((series: Json) => series.site === 'overall')
  );
}

function judgeLevel(blocks: Json[], level: Json, rules: Json, asOf: string | undefined): Json {
  const flags = new Set<string>();
  const used: Json[] = [];
  for (const block of blocks) {
    const covered = coverageOf(block).whole;
    if (!covered.some((one) => one.joint === level.joint && one.side === level.side)) continue;
    if (!rules.blocks.procedures.includes(block.procedure)) flags.add('procedure_not_counted');
    else if (block.wrongTarget) flags.add('wrong_target_block');
    else if (block.agent === 'saline') flags.add('placebo_block');
    else {
      const series = seriesFor(block, level);
      if (!series) {
        flags.add('no_scores_for_level');
        continue;
      }
      const onSide = covered.filter((one) => one.side === level.side).length;
      if (series.site === 'overall' && new Set(covered.map((one) => one.side)).size === 2)
        flags.add('sides_scored_together');
      if (!series.site.joint && onSide > 1) flags.add('levels_scored_together');
      used.push({
        block,
        series,
        day: dayNumber(block.performedAt),
        answer: judgeSeries(block, series, rules),
      });
    }
  }
  const informative = used.filter((entry) => ['positive', 'negative'].includes(entry.answer.response));
  const unresolved = used.filter((entry) => !informative.includes(entry));
  const last = informative[informative.length - 1];
  const leastDays = Math.max(1, rules.blocks.minIntervalDays);
  const fits = (entry: Json) => {
    const days = last.day - entry.day;
    return (
      days >= leastDays && (rules.blocks.maxIntervalDays === null || days <= rules.blocks.maxIntervalDays)
    );
  };
  let partner = informative[informative.length - 2];
  if (last?.answer.response === 'positive') {
    for (
      let at = informative.length - 2;
      at >= 0 && informative[at].answer.response === 'positive';
      at -= 1
    ) {
      if (fits(informative[at])) {
        partner = informative[at];
        break;
      }
    }
  }
  const durationConcordance = partner ? concordanceOf(partner, last) : null;
  const again = () => ({ code: 'confirmatory_block', notBefore: dayText(last.day + leastDays) });
  const [status, nextStep] = decide();
  return {
    ...level,
    status,
    flags: [...flags],
    durationConcordance,
    positiveBlocks: used.filter((entry) => entry.answer.response === 'positive').length,
    nextStep,
    used,
  };

  function decide(): [string, Json] {
    if (rules.relief.minPercent === null)
      return ['threshold_not_configured', { code: 'configure_threshold' }];
    if (used.length === 0) return ['no_qualifying_block', { code: 'diagnostic_block' }];
    const open = unresolved[unresolved.length - 1];
    if (!last || (open && used.indexOf(open) > used.indexOf(last))) {
      return ['indeterminate_review', { code: 'resolve_block', blockId: open.block.id }];
    }
    if (last.answer.response === 'negative') return ['criteria_not_met', { code: 'none' }];
    if (rules.blocks.required === 2) {
      if (!partner || partner.answer.response === 'negative') return ['needs_confirmatory_block', again()];
      if (!fits(partner)) return ['interval_violation', again()];
      const classes = [partner, last].map(
        (entry) => entry.block.agent !== null && longActing.includes(entry.block.agent),
      );
      const anyUnknown = partner.block.agent === null || last.block.agent === null;
      if (rules.blocks.differentAgentClasses && (anyUnknown || classes[0] === classes[1])) {
        flags.add('different_agents_required');
        return ['indeterminate_review', again()];
      }
      const concordant = (durationConcordance ?? '').startsWith('concordant');
      if (rules.blocks.concordance === 'required' && !concordant) {
        flags.add('not_concordant');
        return ['indeterminate_review', { code: 'resolve_block', blockId: last.block.id }];
      }
      if ((durationConcordance ?? '').startsWith('discordant')) flags.add('discordant_duration');
    }
    const oldest = rules.blocks.maxAgeDays;
    if (oldest !== null && dayNumber(asOf ?? '') - last.day > oldest)
      return ['block_too_old', { code: 'repeat_block' }];
    return ['possible_candidate_review', { code: 'physician_review' }];
  }
}

function movesOf(blocks: Json[], level: Json, judged: Json, rules: Json, asOf: string | undefined): Json[] {
  const changes: Json[] = [];
  for (const { block, series } of judged.used) {
    const step = series.scale === 'vas100' ? 10 : 1;
    const top = series.scale === 'vas100' ? 100 : 10;
    const tryMove = (at: Json, score: number, moved: (value: number) => Json) => {
      for (const raw of [score - step, score + step]) {
        const to = Math.round(raw * 10) / 10;
        if (to < 0 || to > top) continue;
        const replaced = blocks.map((one) =>
          one === block
            ? { ...one, series: one.series.map((two: Json) => (two === series ? moved(to) : two)) }
            : one,
        );
        const { status } = judgeLevel(replaced, level, rules, asOf);
        if (status !== judged.status) changes.push({ blockId: block.id, site: series.site, at, to, status });
      }
    };
    if (typeof series.baseline === 'number')
      tryMove('baseline', series.baseline, (baseline) => ({ ...series, baseline }));
    const own = series.readings
      .filter((reading: Json) => reading.score !== null && (reading.scale ?? series.scale) === series.scale)
      .sort((a: Json, b: Json) => a.minutes - b.minutes);
    for (const reading of own) {
      tryMove(reading.minutes, reading.score, (score) => ({
        ...series,
        readings: series.readings.map((one: Json) => (one === reading ? { ...one, score } : one)),
      }));
    }
  }
  return changes;
}

/** Judges one valid raw case under one policy's rules; answers blocks and levels without criteria. */
export function oracleAnswer(raw: Json, rules: Json): Json {
  const blocks = raw.blocks
    .map((block: Json, at: number) => ({ block, at, day: block.performedAt.slice(0, 10) }))
    .sort((a: Json, b: Json) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.at - b.at))
    .map(({ block }: Json) => block);
  const regions = blocks.map((block: Json) => regionsOf(coverageOf(block).whole));
  const answered = blocks.map((block: Json, at: number) => {
    const { whole, part } = coverageOf(block);
    const series = block.series.map((one: Json) => judgeSeries(block, one, rules));
    const judged = new Set(
      series
        .filter((_: Json, index: number) => block.series[index].index !== false)
        .map((one: Json) => one.response),
    );
    const advisories: Json[] = [];
    const limits = rules.limits;
    const count = new Set(whole.map(({ joint }) => joint)).size;
    if (limits.maxJointLevelsPerSession !== null && count > limits.maxJointLevelsPerSession) {
      advisories.push({ code: 'levels_per_session_exceeded', count, limit: limits.maxJointLevelsPerSession });
    }
    if (limits.maxRegionsPerSession !== null && regions[at].length > limits.maxRegionsPerSession) {
      advisories.push({
        code: 'regions_per_session_exceeded',
        count: regions[at].length,
        limit: limits.maxRegionsPerSession,
      });
    }
    for (const region of regions[at]) {
      if (!rules.regions.includes(region)) advisories.push({ code: 'region_not_covered', region });
      const today = dayNumber(block.performedAt);
      const sessions = blocks
        .slice(0, at + 1)
        .filter(
          (one: Json, index: number) =>
            regions[index].includes(region) && today < anniversary(one.performedAt),
        ).length;
      const limit = limits.diagnosticSessionsPerRegion12Months;
      if (limit !== null && sessions > limit) {
        advisories.push({ code: 'diagnostic_sessions_exceeded', region, count: sessions, limit });
      }
    }
    return {
      id: block.id,
      response: judged.size === 0 ? 'no_scores' : judged.size === 1 ? [...judged][0] : 'mixed',
      jointsCovered: whole,
      jointsPartlyCovered: part,
      cptCodes: codesOf(whole),
      advisories,
      series,
    };
  });
  const everCovered = (level: Json) =>
    answered.some((one: Json) =>
      one.jointsCovered.some((c: Json) => c.joint === level.joint && c.side === level.side),
    );
  const levels = joints
    .flatMap((joint) => bothSides.map((side) => ({ joint, side })))
    .filter(everCovered)
    .map((level) => {
      const judged = judgeLevel(blocks, level, rules, raw.asOf);
      const { used: _used, ...rest } = judged;
      return { ...rest, changedBy: movesOf(blocks, level, judged, rules, raw.asOf) };
    });
  return { id: raw.id ?? null, blocks: answered, levels };
}
