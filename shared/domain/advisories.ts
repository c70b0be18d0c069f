import type { Advisory } from './answer.ts';
import { anniversaryOf } from './calendar-day.ts';
import { countJoints, jointBits } from './coverage.ts';
import type { JudgedBlock } from './judged-block.ts';
import type { PolicyRules } from './policy.ts';
import { regionsOf } from './session-region.ts';
import type { Region } from './vocabulary.ts';

/** What of a session and of a policy the advisories read. */
export type Session = Pick<JudgedBlock, 'day' | 'coverage'>;
export type SessionRules = Pick<PolicyRules, 'regions' | 'limits'>;

/**
 * The advisories of every block, in judged order. They advise and never change a status. A session counts for a
 * region from its day up to the day before its anniversary.
 * Source: R6.levels, R6.regions, R6.sessions. Example: three joints where two are the limit.
 */
export function advisoriesOf(blocks: readonly Session[], rules: SessionRules): Advisory[][] {
  const sessions: Record<Region, number[]> = { cervical: [], thoracic: [], lumbar: [] };
  const lapsed: Record<Region, number> = { cervical: 0, thoracic: 0, lumbar: 0 };
  return blocks.map(({ day, coverage }) => {
    const regions = regionsOf(coverage.covered);
    const advisories = sizeAdvisories(countJoints(jointBits(coverage.covered)), regions.length, rules);
    for (const region of regions) {
      const ends = sessions[region];
      ends.push(anniversaryOf(day));
      // Anniversaries keep the order of days, so what has lapsed is at the front; today's own is later than today.
      while ((ends[lapsed[region]] as number) <= day) lapsed[region] += 1;
      advisories.push(...regionAdvisories(region, ends.length - lapsed[region], rules));
    }
    return advisories;
  });
}

function sizeAdvisories(joints: number, regions: number, { limits }: SessionRules): Advisory[] {
  const advisories: Advisory[] = [];
  const mostJoints = limits.maxJointLevelsPerSession;
  if (mostJoints !== null && joints > mostJoints) {
    advisories.push({ code: 'levels_per_session_exceeded', count: joints, limit: mostJoints });
  }
  const mostRegions = limits.maxRegionsPerSession;
  if (mostRegions !== null && regions > mostRegions) {
    advisories.push({ code: 'regions_per_session_exceeded', count: regions, limit: mostRegions });
  }
  return advisories;
}

function regionAdvisories(region: Region, count: number, rules: SessionRules): Advisory[] {
  const advisories: Advisory[] = [];
  if (!rules.regions.includes(region)) advisories.push({ code: 'region_not_covered', region });
  const limit = rules.limits.diagnosticSessionsPerRegion12Months;
  if (limit !== null && count > limit) {
    advisories.push({ code: 'diagnostic_sessions_exceeded', region, count, limit });
  }
  return advisories;
}
