import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Clinician, Restriction } from '#shared/contract/restrictions.ts';
import { FieldGroup } from '../../components/field-group.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { useSession } from '../../lib/session.ts';
import { roleWords } from '../../lib/texts/shell.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import classes from './restriction.module.css';
import { changeCareTeam, cliniciansQuery, restrictRecord } from './restriction-calls.ts';
import { restrictionTexts } from './texts.ts';

interface TeamDialogProps {
  patientId: string;
  /** null: the record is to be restricted now */
  restriction: Restriction | null;
  onClose: () => void;
}

/** Restricts a record, or names its care team anew. */
export function TeamDialog({ patientId, restriction, onClose }: TeamDialogProps) {
  const me = useSession().user.id;
  const clinicians = useQuery(cliniciansQuery);
  const [chosen, setChosen] = useState<readonly string[]>(restriction?.careTeam.map(({ id }) => id) ?? [me]);
  const isNew = restriction === null;
  function toggle(id: string, isOn: boolean) {
    setChosen(isOn ? [...chosen, id] : chosen.filter((each) => each !== id));
  }
  function send(reason: string) {
    // Whoever was disabled meanwhile can be on no care team.
    const known = new Set(clinicians.data?.clinicians.map(({ id }) => id));
    const careTeam = chosen.filter((id) => known.has(id));
    return (isNew ? restrictRecord : changeCareTeam)(patientId, { reason, careTeam });
  }
  return (
    <ReasonDialog
      onClose={onClose}
      onReason={send}
      submit={isNew ? restrictionTexts.restrict : restrictionTexts.save}
      title={isNew ? restrictionTexts.restrictTitle : restrictionTexts.changeTeam}
    >
      <p className={classes.help}>
        {isNew ? restrictionTexts.restrictHelp : restrictionTexts.changeTeamHelp}
      </p>
      <QueryView query={clinicians}>
        {(list) => (
          <FieldGroup legend={restrictionTexts.team}>
            <div className={classes.members}>
              {list.clinicians.map((clinician) => (
                <Member
                  clinician={clinician}
                  isChosen={chosen.includes(clinician.id)}
                  isFixed={isNew && clinician.id === me}
                  key={clinician.id}
                  onToggle={(isOn) => toggle(clinician.id, isOn)}
                />
              ))}
            </div>
          </FieldGroup>
        )}
      </QueryView>
    </ReasonDialog>
  );
}

interface MemberProps {
  clinician: Clinician;
  isChosen: boolean;
  /** Who restricts a record is on its care team. */
  isFixed: boolean;
  onToggle: (isOn: boolean) => void;
}

function Member({ clinician: { displayName, role }, isChosen, isFixed, onToggle }: MemberProps) {
  return (
    <label className={classes.member}>
      <input
        checked={isChosen}
        disabled={isFixed}
        onChange={(event) => onToggle(event.currentTarget.checked)}
        type="checkbox"
      />
      <span>
        {displayName}
        <span className={classes.quiet}>
          {` · ${roleWords[role]}`}
          {isFixed && ` (${restrictionTexts.you})`}
        </span>
      </span>
    </label>
  );
}
