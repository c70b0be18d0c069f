import { installation } from '#shared/contract/setup.ts';
import { publicRoute } from '../../http/route.ts';
import { presentInstallation } from './installation-store.ts';

export const getInstallation = publicRoute({
  method: 'get',
  path: '/api/installation',
  summary: 'Whether a clinic is set up here, and whether a demo clinic is or may be opened.',
  answer: installation,
  handle: ({ db, deployment }) => db.inInstallation((tx) => presentInstallation(tx, deployment.isLoopback)),
});
