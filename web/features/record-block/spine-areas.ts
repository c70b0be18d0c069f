import { type Joint, type Nerve, type Procedure, type Side, sides } from '#shared/domain/vocabulary.ts';
import type { SpineLayout } from './spine-layout.ts';

/** Where the map is pressed for one target, in the layout's units. */
export interface SpineArea {
  readonly target: { readonly joint: Joint } | { readonly nerve: Nerve };
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From the middle outwards: the joints lie next to the bone, the nerves and their names beyond them. */
const jointsFrom = 6;
const nervesFrom = 60;

/** One area for every target that is drawn. They share the map among them and never overlap. */
export function spineAreas(layout: SpineLayout, procedure: Procedure): SpineArea[] {
  const outermost = layout.width / 2;
  const hasNerves = procedure === 'medial_branch_block';
  return sides.flatMap((side) => [
    ...bands(layout.joints).map(({ joint, ...band }) => ({
      target: { joint },
      side,
      ...band,
      ...column(layout, side, jointsFrom, hasNerves ? nervesFrom : outermost),
    })),
    ...(hasNerves ? bands(layout.nerves) : []).map(({ nerve, ...band }) => ({
      target: { nerve },
      side,
      ...band,
      ...column(layout, side, nervesFrom, outermost),
    })),
  ]);
}

function column({ middle }: SpineLayout, side: Side, from: number, to: number) {
  return { x: side === 'left' ? middle - to : middle + from, width: to - from };
}

/** Each reaches half the way to its neighbours. */
function bands<T extends { readonly y: number }>(drawn: readonly T[]): (T & { height: number })[] {
  const usual =
    drawn.length > 1 ? Math.max(...drawn.slice(1).map(({ y }, place) => y - (drawn[place]?.y ?? y))) : 48;
  return drawn.map((one, place) => {
    const before = drawn[place - 1]?.y ?? one.y - usual;
    const after = drawn[place + 1]?.y ?? one.y + usual;
    return { ...one, y: (before + one.y) / 2, height: (after - before) / 2 };
  });
}
