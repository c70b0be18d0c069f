import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Restriction } from '#shared/contract/restrictions.ts';
import { LockMark } from '../../components/lock-mark.tsx';
import { Panel } from '../../components/panel.tsx';
import { formatDayTime } from '../../lib/format.ts';
import { useMay, useSession } from '../../lib/session.ts';
import { roleWords } from '../../lib/texts/shell.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import classes from './restriction.module.css';
import { liftRestriction } from './restriction-calls.ts';
import { TeamDialog } from './team-dialog.tsx';
import { restrictionTexts } from './texts.ts';

interface RestrictionPanelProps {
  patientId: string;
  /** null: everybody who treats opens the record */
  restriction: Restriction | null;
}

/** Who opens this record, since when and why; physicians change it. */
export function RestrictionPanel({ patientId, restriction }: RestrictionPanelProps) {
  const mayRestrict = useMay('restrict_patient');
  const { user, clinic } = useSession();
  const [open, setOpen] = useState<'team' | 'lift' | null>(null);
  const close = () => setOpen(null);
  if (restriction === null && !mayRestrict) return null;
  const mayChange = mayRestrict && (restriction === null || hasSay(restriction, user.id));
  return (
    <Panel
      actions={mayChange && <Actions isRestricted={restriction !== null} onOpen={setOpen} />}
      note={restriction === null && restrictionTexts.notRestricted}
      title={
        <span className={classes.title}>
          {restriction && <LockMark />}
          {restriction ? restrictionTexts.title : restrictionTexts.openTitle}
        </span>
      }
    >
      {restriction && (
        <>
          <p className={classes.reason}>{restriction.reason}</p>
          <p className={classes.quiet}>
            {restrictionTexts.since(
              restriction.restrictedBy.displayName,
              formatDayTime(restriction.restrictedAt, clinic.timeZone),
            )}
          </p>
          <CareTeam team={restriction.careTeam} timeZone={clinic.timeZone} />
        </>
      )}
      {open === 'team' && <TeamDialog onClose={close} patientId={patientId} restriction={restriction} />}
      {open === 'lift' && (
        <ReasonDialog
          onClose={close}
          onReason={(reason) => liftRestriction(patientId, reason)}
          submit={restrictionTexts.lift}
          title={restrictionTexts.lift}
        >
          <p className={classes.help}>{restrictionTexts.liftHelp}</p>
        </ReasonDialog>
      )}
    </Panel>
  );
}

/** Broken glass gives no say, unless nobody of the care team has one any more. */
function hasSay({ careTeam }: Restriction, userId: string): boolean {
  const physicians = careTeam.filter(({ role, isDisabled }) => role === 'physician' && !isDisabled);
  return physicians.length === 0 || physicians.some(({ id }) => id === userId);
}

interface ActionsProps {
  isRestricted: boolean;
  onOpen: (dialog: 'team' | 'lift') => void;
}

function Actions({ isRestricted, onOpen }: ActionsProps) {
  return (
    <>
      <Button onClick={() => onOpen('team')} size="sm" variant="default">
        {isRestricted ? restrictionTexts.changeTeam : restrictionTexts.restrict}
      </Button>
      {isRestricted && (
        <Button onClick={() => onOpen('lift')} size="sm" variant="default">
          {restrictionTexts.lift}
        </Button>
      )}
    </>
  );
}

function CareTeam({ team, timeZone }: { team: Restriction['careTeam']; timeZone: string }) {
  return (
    <>
      <h3 className={classes.teamTitle}>{restrictionTexts.team}</h3>
      <ul className={classes.team}>
        {team.map(({ id, displayName, role, since, reason, isDisabled }) => (
          <li key={id}>
            <strong>{displayName}</strong>
            <span>{roleWords[role]}</span>
            <span className={classes.quiet}>
              {restrictionTexts.memberSince(formatDayTime(since, timeZone))} · {reason}
              {isDisabled && ` · ${restrictionTexts.disabled}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
