import type { Joint, Nerve } from '#shared/domain/vocabulary.ts';

/** Where a spine seen from behind is drawn: vertebrae from the top, joints between them, nerves where they are met. */
export interface SpineLayout {
  readonly width: number;
  readonly height: number;
  readonly middle: number;
  readonly vertebrae: readonly { readonly name: string; readonly y: number }[];
  readonly joints: readonly { readonly joint: Joint; readonly y: number }[];
  readonly nerves: readonly { readonly nerve: Nerve; readonly y: number }[];
}

const width = 340;
const top = 46;
/** From one vertebra to the next: a finger finds every joint and nerve between them. */
const step = 62;

/** Lays out the joints of a map and the nerves that supply them. */
export function layOutSpine(joints: readonly Joint[], nerves: readonly Nerve[]): SpineLayout {
  const names = vertebraeOf(joints);
  const yOf = (name: string) => top + names.indexOf(name) * step;
  return {
    width,
    height: top + (names.length - 1) * step + 40,
    middle: width / 2,
    vertebrae: names.map((name) => ({ name, y: yOf(name) })),
    joints: joints.map((joint) => ({ joint, y: yOf(vertebraeOf([joint])[0] ?? '') + step / 2 })),
    nerves: nerves.map((nerve) => ({ nerve, y: nerveY(nerve, yOf) })),
  };
}

/** The vertebra at which a nerve is met; L5-DR at the sacrum. The third occipital nerve crosses its joint instead. */
export function vertebraOfNerve(nerve: Exclude<Nerve, 'TON'>): string {
  if (nerve === 'L5-DR') return 'S1';
  if (nerve === 'C8') return 'T1';
  if (nerve === 'T12') return 'L1';
  return nerve.startsWith('C') ? nerve : `${nerve.charAt(0)}${Number(nerve.slice(1)) + 1}`;
}

function nerveY(nerve: Nerve, yOf: (name: string) => number): number {
  return nerve === 'TON' ? yOf('C2') + step / 2 : yOf(vertebraOfNerve(nerve));
}

function vertebraeOf(joints: readonly Joint[]): string[] {
  return [...new Set(joints.flatMap((joint) => joint.split('-')))];
}
