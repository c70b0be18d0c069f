import { installation } from '#shared/contract/setup.ts';
import { applicationIn, openInstallation } from '../../db/open-rows.ts';
import { Refusal } from '../../errors.ts';
import { route } from '../../http/route.ts';
import { clearSessionCookie } from '../../http/session-cookie.ts';
import { deleteDemoClinic, presentInstallation, takeTurns } from './installation-store.ts';

export const removeDemo = route({
  method: 'delete',
  path: '/api/demo',
  summary: 'Removes the demo clinic with everything in it; for its own users.',
  action: 'remove_demo',
  answer: installation,
  handle: async ({ db, deployment, who, response }) => {
    // As the application itself: a restricted record goes with the clinic.
    const left = await db.inClinic(applicationIn(who.clinicId), async (tx) => {
      await takeTurns(tx);
      const clinic = await tx.clinic.findUnique({ where: { id: who.clinicId } });
      if (clinic?.isDemo !== true) throw new Refusal('not_allowed');
      await deleteDemoClinic(tx, who.clinicId);
      await openInstallation(tx);
      return presentInstallation(tx, deployment.isLoopback);
    });
    clearSessionCookie(response, deployment);
    return left;
  },
});
