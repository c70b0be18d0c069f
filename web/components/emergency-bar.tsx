import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { formatTime } from '../lib/format.ts';
import { useSession } from '../lib/session.ts';
import { bannerTexts } from '../lib/texts/banner.ts';
import { LockMark } from './lock-mark.tsx';
import classes from './patient-banner.module.css';

/** Says how long the record stays open; when that is over, the screen is read anew and closes. */
export function EmergencyBar({ until }: { until: string }) {
  const queries = useQueryClient();
  const { timeZone } = useSession().clinic;
  useEffect(() => {
    const leftMs = Math.max(0, Date.parse(until) - Date.now());
    const timer = setTimeout(() => void queries.invalidateQueries(), leftMs);
    return () => clearTimeout(timer);
  }, [until, queries]);
  return (
    <p className={classes.emergency}>
      <LockMark />
      {bannerTexts.emergency(formatTime(until, timeZone))}
    </p>
  );
}
