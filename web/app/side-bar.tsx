import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { Mark } from '../components/mark.tsx';
import { endSession } from '../lib/end-session.ts';
import { leaveClinic } from '../lib/leave-clinic.ts';
import { isAppleDevice } from '../lib/seen-device.ts';
import { useSession } from '../lib/session.ts';
import { roleWords, shellTexts } from '../lib/texts/shell.ts';
import { LiveBadge } from './live/live-badge.tsx';
import { navigationOf } from './navigation.ts';
import type { KeyDialog } from './palette/key-dialogs.tsx';
import classes from './side-bar.module.css';

/** Clinic, menu and who is signed in: a column on a desk, a bar with a menu button on a phone or tablet. */
export function SideBar({ onAsk }: { onAsk: (dialog: KeyDialog) => void }) {
  const { user, clinic } = useSession();
  const pathname = useLocation({ select: (location) => location.pathname });
  // Of the page it was opened on: whatever leads to another, a search too, folds it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === pathname;
  const close = () => setOpenAt(null);
  const id = useId();
  const signOut = useSignOut();
  return (
    <header className={classes.bar}>
      <div className={classes.brand}>
        <Mark />
        <div className={classes.names}>
          <span className={classes.product}>{shellTexts.product}</span>
          <span className={classes.clinic}>{clinic.name}</span>
          <LiveBadge />
        </div>
        <Button
          aria-controls={id}
          aria-expanded={isOpen}
          className={classes.toggle ?? ''}
          onClick={() => setOpenAt(isOpen ? null : pathname)}
          variant="default"
        >
          {shellTexts.menu}
        </Button>
      </div>
      <div className={classes.fold} data-open={isOpen} id={id}>
        <nav aria-label={shellTexts.navigation} className={classes.links}>
          {navigationOf(user.role).map(({ to, label }) => (
            <Link
              activeOptions={{ exact: to === '/', includeSearch: false }}
              className={classes.link}
              key={to}
              onClick={close}
              to={to}
            >
              {label}
            </Link>
          ))}
        </nav>
        <div className={classes.tools}>
          <button className={classes.tool} onClick={() => onAsk('palette')} type="button">
            {shellTexts.find}
            <kbd className={classes.key}>{isAppleDevice() ? '⌘K' : 'Ctrl+K'}</kbd>
          </button>
          <button className={classes.tool} onClick={() => onAsk('help')} type="button">
            {shellTexts.help}
            <kbd className={classes.key}>?</kbd>
          </button>
        </div>
        <div className={classes.person}>
          <div className={classes.names}>
            <span className={classes.personName}>{user.displayName}</span>
            <span className={classes.clinic}>{roleWords[user.role]}</span>
            <Link className={classes.account} onClick={close} to="/account">
              {shellTexts.account}
            </Link>
          </div>
          <Button loading={signOut.isPending} onClick={() => signOut.mutate()} size="sm" variant="default">
            {shellTexts.signOut}
          </Button>
        </div>
      </div>
    </header>
  );
}

function useSignOut() {
  return useMutation({ mutationFn: endSession, onSettled: leaveClinic });
}
