import { useIdle } from '@mantine/hooks';
import { Outlet, useMatches } from '@tanstack/react-router';
import { useEffect, useLayoutEffect } from 'react';
import { mayDo } from '#shared/access/access-table.ts';
import { later } from '../components/later.tsx';
import { endSession } from '../lib/end-session.ts';
import { useSession } from '../lib/session.ts';
import { lockSession, useSessionLock } from '../lib/session-lock.ts';
import { shellTexts } from '../lib/texts/shell.ts';
import { seatUser } from '../lib/user-at-screen.ts';
import { DemoBar } from './demo-bar.tsx';
import { useLiveUpdates } from './live/use-live-updates.ts';
import { NoPermissionScreen } from './no-permission-screen.tsx';
import { useKeyDialogs } from './palette/key-dialogs.tsx';
import classes from './shell.module.css';
import { SideBar } from './side-bar.tsx';

const idleMinutes = 15;

const LockScreen = later(async () => (await import('./lock-screen.tsx')).LockScreen);

/** What stands around every screen behind the sign-in. While locked, the work stays but cannot be seen. */
export function Shell() {
  const { user, clinic } = useSession();
  const isLocked = useSessionLock();
  const isIdle = useIdle(idleMinutes * 60_000, { initialState: false });
  const action = useMatches({ select: (matches) => matches.at(-1)?.staticData.action });
  useLayoutEffect(() => {
    seatUser(user.id);
    return () => seatUser(null);
  }, [user.id]);
  useLiveUpdates(!isLocked);
  const { ask, dialog } = useKeyDialogs();
  // Here before it is needed: the connection may be gone by then.
  useEffect(() => LockScreen.loadWhenIdle(), []);
  useEffect(() => {
    if (!isIdle) return;
    lockSession();
    void endSession().catch(() => {});
  }, [isIdle]);
  return (
    <>
      {isLocked && <LockScreen />}
      <div className={classes.shell} hidden={isLocked}>
        <a className={classes.skip} href="#content">
          {shellTexts.skip}
        </a>
        {!isLocked && dialog}
        <SideBar onAsk={ask} />
        <div className={classes.content}>
          {clinic.isDemo && <DemoBar />}
          <main className={classes.main} id="content" tabIndex={-1}>
            {action && !mayDo(user.role, action) ? <NoPermissionScreen /> : <Outlet />}
          </main>
          <footer className={classes.footer}>{shellTexts.footer}</footer>
        </div>
      </div>
    </>
  );
}
