import { expect, it } from 'vitest';
import { navigationOf } from './navigation.ts';

it('shows every role only the screens that work for it', () => {
  const clinical = ['/', '/room', '/patients', '/policies', '/calculator', '/about'];
  expect(navigationOf('nurse').map(({ to }) => to)).toEqual(clinical);
  expect(navigationOf('physician').map(({ to }) => to)).toEqual(clinical);
  expect(navigationOf('admin').map(({ to }) => to)).toEqual([
    ...['/policies', '/calculator', '/users', '/clinic', '/emergency-access', '/about'],
  ]);
});
