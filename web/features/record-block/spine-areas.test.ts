import { describe, expect, it } from 'vitest';
import { joints, regions } from '#shared/domain/vocabulary.ts';
import { type SpineArea, spineAreas } from './spine-areas.ts';
import { layOutSpine } from './spine-layout.ts';
import { jointsOfMap, nervesOfMap } from './target-selection.ts';

const maps = [...regions.map((region) => jointsOfMap(region)), joints];
const overlap = (a: SpineArea, b: SpineArea) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 0.01 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.01;

describe.each(maps.map((shown) => [shown[0], shown.at(-1), shown] as const))(
  'the map from %s to %s',
  (_first, _last, shown) => {
    const layout = layOutSpine(shown, nervesOfMap(shown));
    const block = spineAreas(layout, 'medial_branch_block');

    it('When it is pressed anywhere, then at most one target is meant', () => {
      for (const [place, area] of block.entries())
        expect(block.slice(place + 1).filter((other) => overlap(area, other))).toEqual([]);
    });

    it('When a finger presses it, then each area is large enough and lies on the drawing', () => {
      for (const { x, y, width, height } of block) {
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(45);
        expect([x >= 0, y >= 0, x + width <= layout.width, y + height <= layout.height]).not.toContain(false);
      }
    });

    it('When a joint or nerve is drawn, then it lies in its own area, on the side that is named', () => {
      for (const { target, side, x, width, y, height } of block) {
        const drawn =
          'joint' in target
            ? layout.joints.find(({ joint }) => joint === target.joint)
            : layout.nerves.find(({ nerve }) => nerve === target.nerve);
        expect(drawn?.y).toBeGreaterThan(y);
        expect(drawn?.y).toBeLessThan(y + height);
        expect(x + width / 2 < layout.middle).toBe(side === 'left');
      }
      expect(block).toHaveLength(2 * (layout.joints.length + layout.nerves.length));
    });

    it('When joints are injected, then only joints are picked', () => {
      const areas = spineAreas(layout, 'intra_articular_injection');
      expect(areas.every(({ target }) => 'joint' in target)).toBe(true);
      expect(areas).toHaveLength(2 * layout.joints.length);
    });
  },
);
