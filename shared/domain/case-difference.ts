import type { Block, Case, Series, Site } from './case.ts';

/** What a case says in one place. null: nothing recorded there, or not there at all. */
type InputValue = string | number | boolean | null;

const blockFields = [
  'performedAt',
  'procedure',
  'agent',
  'steroid',
  'sedation',
  'opioid',
  'vascularUptake',
  'wrongTarget',
  'rescueAnalgesicAtMinutes',
] as const satisfies readonly (keyof Block)[];

const seriesFields = [
  'index',
  'scale',
  'baseline',
  'patientStatedPercent',
  'functionRestored',
  'lateEntry',
] as const satisfies readonly (keyof Series)[];

export const inputFields = ['block', 'targets', ...blockFields, 'series', ...seriesFields, 'score'] as const;
export type InputField = (typeof inputFields)[number];

export const inputChangeKinds = ['added', 'changed', 'removed'] as const;

/** One place in which two cases differ. A block or series that only one of them has is one change, not many. */
export interface InputChange {
  readonly kind: (typeof inputChangeKinds)[number];
  readonly blockId: string;
  /** null: of the block itself */
  readonly site: Site | null;
  readonly field: InputField;
  /** Of a score after the block. */
  readonly minutes: number | null;
  readonly before: InputValue;
  readonly after: InputValue;
}

type Place = Pick<InputChange, 'blockId' | 'site' | 'field' | 'minutes'>;

/** Everything in which a later case of the same episode differs from an earlier one, in the order of the blocks. */
export function caseDifference(before: Case, after: Case): InputChange[] {
  return pairs(before.blocks, after.blocks, ({ id }) => id).flatMap(({ either, was, is }) => {
    if (was !== undefined && is !== undefined) return blockDifference(was, is);
    const place = { blockId: either.id, site: null, field: 'block', minutes: null } as const;
    return change(place, was?.performedAt, is?.performedAt);
  });
}

function blockDifference(was: Block, is: Block): InputChange[] {
  const at = (field: InputField): Place => ({ blockId: was.id, site: null, field, minutes: null });
  return [
    ...change(at('targets'), targetText(was), targetText(is)),
    ...blockFields.flatMap((field) => change(at(field), was[field], is[field])),
    ...pairs(was.series, is.series, seriesKey).flatMap((pair) => seriesDifference(was.id, pair)),
  ];
}

function seriesDifference(blockId: string, { either: { site }, was, is }: Pair<Series>): InputChange[] {
  const at = (field: InputField, minutes: number | null): Place => ({ blockId, site, field, minutes });
  if (was === undefined || is === undefined) return change(at('series', null), was?.scale, is?.scale);
  return [
    ...seriesFields.flatMap((field) => change(at(field, null), was[field], is[field])),
    ...pairs(was.readings, is.readings, ({ minutes }) => String(minutes)).flatMap((pair) =>
      change(at('score', pair.either.minutes), pair.was?.score, pair.is?.score),
    ),
  ];
}

/** undefined: that side has no such place. */
function change(place: Place, was: InputValue | undefined, is: InputValue | undefined): InputChange[] {
  if (was === is) return [];
  const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
  return [{ kind, ...place, before: was ?? null, after: is ?? null }];
}

/** What stands in one place of two lists; undefined: that list has nothing there. */
export interface Pair<T> {
  readonly either: T;
  readonly was: T | undefined;
  readonly is: T | undefined;
}

/** What belongs together of two lists, in the order of the second; what only the first has comes last. */
export function pairs<T>(before: readonly T[], after: readonly T[], keyOf: (each: T) => string): Pair<T>[] {
  const left = [...before];
  const both = after.map((is) => {
    const place = left.findIndex((each) => keyOf(each) === keyOf(is));
    const [was] = place < 0 ? [] : left.splice(place, 1);
    return { either: is, was, is };
  });
  return [...both, ...left.map((was) => ({ either: was, was, is: undefined }))];
}

export function siteKey(site: Site): string {
  return site === 'overall' ? site : [site.joint, site.side].join(' ');
}

/** Series of one site are told apart by whether they are judged, then by their order. */
function seriesKey({ site, index }: Series): string {
  return `${siteKey(site)} ${index}`;
}

function targetText({ targets }: Block): string {
  return targets
    .map((target) => `${'nerve' in target ? target.nerve : target.joint} ${target.side}`)
    .join(', ');
}
