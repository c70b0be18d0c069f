import { expect, it } from 'vitest';
import { screenAt } from './screen-at.ts';
import { screens } from './screens.ts';

const at = (pathname: string, search = '') => screenAt({ pathname, search });

it('When an address names a record, then its screen is found and asks for that record', () => {
  expect(at('/blocks/b1/scores')?.part).toBe(screens['/blocks/$blockId/scores']);
  expect(at('/blocks/b1/scores')?.asks).toEqual(['/api/blocks/b1']);
  expect(at('/episodes/e1')?.asks).toContain('/api/episodes/e1/assessment');
  expect(at('/')?.part).toBe(screens['/']);
});

it('When an address says more than its screen, then nothing is asked ahead of the screen', () => {
  const part = screens['/episodes/$episodeId'];
  expect(at('/episodes/e1', '?policyId=other')).toEqual({ part, asks: [], named: { episodeId: 'e1' } });
});

it('When an address belongs to no screen behind the sign-in, then none is found', () => {
  for (const address of ['/enrol', '/setup', '/episodes/', '/episodes/e1/scores', '/blocks/b1/scores/more'])
    expect(at(address)).toBeUndefined();
});
