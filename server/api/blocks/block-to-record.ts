import type { RecordBlockRequest } from '#shared/contract/blocks.ts';
import type { SeriesSite } from '#shared/contract/record-vocabulary.ts';
import type { Site, Target } from '#shared/domain/case.ts';
import { jointsCoveredBy } from '#shared/domain/coverage.ts';
import { isJoint, isNerve, type Level } from '#shared/domain/spine.ts';
import { type Region, sides } from '#shared/domain/vocabulary.ts';
import { type FieldError, Refusal } from '../../errors.ts';
import { fitsRegion } from './fits-region.ts';
import { parseWrittenTime, widestOffsetMinutes } from './performed-at.ts';

const clockToleranceMinutes = 5;
/** Older times are slips of the year; the database's CHECK says the same. */
const earliest = new Date('2000-01-01T00:00:00Z');

/**
 * What the series of a new block are about, after every field was found right for an episode of this region; refuses with
 * all that are wrong.
 */
export function sitesToScore(request: RecordBlockRequest, region: Region, now: Date): Site[] {
  const errors: FieldError[] = [...timeErrors(request.performedAt), ...steroidErrors(request)];
  errors.push(...complicationErrors(request.complications));
  const targets = parseTargets(request, errors);
  const covered = jointsCoveredBy(targets, request.procedure);
  if (errors.length === 0 && covered.length === 0 && request.scoredPer !== 'overall') {
    const message =
      'These targets cover no joint completely. Add the missing nerves, or score the pain as a whole.';
    errors.push({ path: 'targets', code: 'no_joint_covered', message });
  }
  if (errors.length === 0 && !fitsRegion(targets, request.procedure, region)) {
    const message = `This episode is about ${region} pain and none of these targets is there. Record them in an episode of their own region.`;
    errors.push({ path: 'targets', code: 'other_region', message });
  }
  if (errors.length > 0) throw new Refusal('invalid_request', errors);
  if (
    parseWrittenTime(request.performedAt).instant.getTime() >
    now.getTime() + clockToleranceMinutes * 60_000
  ) {
    const message = 'A block is recorded when it was done; this time has not come yet.';
    throw new Refusal('felt_in_the_future', [{ path: 'performedAt', code: 'in_the_future', message }]);
  }
  return sitesOf(request.scoredPer, covered);
}

export function steroidErrors({
  steroid,
  steroidDetail,
}: Pick<RecordBlockRequest, 'steroid' | 'steroidDetail'>): FieldError[] {
  if (steroid || steroidDetail === '') return [];
  const message = 'Leave this empty when no steroid was given.';
  return [{ path: 'steroidDetail', code: 'no_steroid_given', message }];
}

export function complicationErrors(complications: readonly string[]): FieldError[] {
  return complications.flatMap((complication, place) =>
    complications.indexOf(complication) === place
      ? []
      : [{ path: `complications[${place}]`, code: 'duplicate', message: 'This stands here twice.' }],
  );
}

function timeErrors(performedAt: string): FieldError[] {
  const { instant, offsetMinutes } = parseWrittenTime(performedAt);
  const refuse = (code: string, message: string) => [{ path: 'performedAt', code, message }];
  if (instant < earliest) return refuse('too_early', 'Check the year: this was before 2000.');
  if (Math.abs(offsetMinutes) <= widestOffsetMinutes) return [];
  return refuse('offset_out_of_range', 'The offset from UTC is at most 14 hours.');
}

function parseTargets(request: RecordBlockRequest, errors: FieldError[]): Target[] {
  const seen = new Set<string>();
  return request.targets.flatMap<Target>(({ kind, name, side }, place) => {
    const refuse = (field: string, code: string, message: string) => {
      errors.push({ path: `targets[${place}]${field}`, code, message });
      return [];
    };
    if (kind === 'nerve' && request.procedure === 'intra_articular_injection') {
      return refuse('.kind', 'nerve_in_joint_injection', 'An intra-articular injection goes into a joint.');
    }
    if (seen.has(`${name} ${side}`))
      return refuse('', 'duplicate_target', `${name} ${side} stands here twice.`);
    seen.add(`${name} ${side}`);
    if (kind === 'nerve' && isNerve(name)) return [{ nerve: name, side }];
    if (kind === 'joint' && isJoint(name)) return [{ joint: name, side }];
    return refuse(
      '.name',
      'unknown_target',
      `There is no ${kind} called "${name}"; write L3, L5-DR or L4-L5.`,
    );
  });
}

function sitesOf(scoredPer: SeriesSite, covered: readonly Level[]): Site[] {
  if (scoredPer === 'overall') return ['overall'];
  if (scoredPer === 'level') return [...covered];
  return sides.filter((side) => covered.some((level) => level.side === side)).map((side) => ({ side }));
}
