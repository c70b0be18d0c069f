import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import { useSteadyMoment } from './use-steady-moment.ts';

afterEach(cleanup);

const detail = {
  block: { performedAt: '2026-11-23T09:00:00Z', series: [] },
  scheduleMinutes: [15, 30],
} as unknown as BlockDetail;
const at = (time: string) => new Date(`2026-11-23T${time}Z`);

it('When the clock moves on, then the moment stays until a time falls due or passes', () => {
  const { result, rerender } = renderHook(({ now }) => useSteadyMoment(detail, now, null), {
    initialProps: { now: at('09:01:00') },
  });
  const shown = (now: Date) => {
    rerender({ now });
    return result.current;
  };
  expect(shown(at('09:09:59'))).toEqual(at('09:01:00'));
  expect(shown(at('09:10:00'))).toEqual(at('09:10:00'));
  expect(shown(at('09:20:00'))).toEqual(at('09:10:00'));
  expect(shown(at('09:20:01'))).toEqual(at('09:20:01'));
  expect(shown(at('09:24:59'))).toEqual(at('09:20:01'));
});
