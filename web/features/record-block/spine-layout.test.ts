import { expect, it } from 'vitest';
import { joints, nerves } from '#shared/domain/vocabulary.ts';
import { layOutSpine, vertebraOfNerve } from './spine-layout.ts';
import { jointsOfMap, nervesOfMap } from './target-selection.ts';

it('When lumbar nerves are drawn, then each lies at the vertebra below its own, L5-DR at the sacrum', () => {
  expect(vertebraOfNerve('L3')).toBe('L4');
  expect(vertebraOfNerve('T12')).toBe('L1');
  expect(vertebraOfNerve('L5-DR')).toBe('S1');
});

it('When cervical nerves are drawn, then each lies at its own vertebra, C8 at T1', () => {
  expect(vertebraOfNerve('C4')).toBe('C4');
  expect(vertebraOfNerve('C8')).toBe('T1');
});

it('When a joint is drawn, then it lies between its two vertebrae', () => {
  const shown = jointsOfMap('lumbar');
  const layout = layOutSpine(shown, nervesOfMap(shown));
  const y = (name: string) => layout.vertebrae.find((vertebra) => vertebra.name === name)?.y ?? 0;
  expect(layout.joints.find(({ joint }) => joint === 'L4-L5')?.y).toBe((y('L4') + y('L5')) / 2);
});

it('When the whole spine is drawn, then every joint and nerve has its place on the drawing', () => {
  const layout = layOutSpine(joints, nerves);
  expect(layout.vertebrae).toHaveLength(24);
  for (const { y } of [...layout.joints, ...layout.nerves]) {
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(layout.height);
  }
});
