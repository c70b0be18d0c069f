import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { endSession } from '../../lib/end-session.ts';
import { foundPatientsQuery } from '../../lib/find-patients.ts';
import { leaveClinic } from '../../lib/leave-clinic.ts';
import { useMay, useSession } from '../../lib/session.ts';
import { shellTexts } from '../../lib/texts/shell.ts';
import classes from './palette.module.css';
import { actionEntries, type PaletteEntry, patientEntries } from './palette-entries.ts';

interface PaletteProps {
  onClose: () => void;
  onHelp: () => void;
}

/** Finds a patient or a screen, by keys alone: type, arrows, Enter. */
export function Palette({ onClose, onHelp }: PaletteProps) {
  const { user } = useSession();
  const mayFind = useMay('read_patient');
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [q] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery({ ...foundPatientsQuery(q), ...(!mayFind && { enabled: false }) });
  const entries = [
    ...patientEntries(typed.trim() === '' ? [] : (found.data ?? [])),
    ...actionEntries(user.role, typed),
  ];
  const here = Math.min(at, entries.length - 1);
  const choose = useChoose(onClose, onHelp);
  const list = useId();
  const chosen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' });
  });
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    const entry = entries[here];
    if (step !== undefined) setAt((here + step + entries.length) % Math.max(entries.length, 1));
    else if (entry) choose(entry);
  };
  return (
    <Dialog onClose={onClose} title={mayFind ? shellTexts.palette : shellTexts.paletteWithoutPatients}>
      <TextInput
        aria-activedescendant={entries[here] && `${list}-${here}`}
        aria-autocomplete="list"
        aria-controls={list}
        aria-expanded={entries.length > 0}
        aria-label={mayFind ? shellTexts.palette : shellTexts.paletteWithoutPatients}
        autoFocus
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
        role="combobox"
        value={typed}
      />
      <ProblemNotice error={found.error} />
      <div aria-label={shellTexts.palette} className={classes.list} id={list} role="listbox">
        {entries.map((entry, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard at the field above, which keeps the focus
          <div
            aria-selected={place === here}
            className={classes.entry}
            id={`${list}-${place}`}
            key={entry.key}
            onClick={() => choose(entry)}
            ref={place === here ? chosen : null}
            role="option"
            tabIndex={-1}
          >
            <span className={classes.words}>{entry.words}</span>
            <span className={classes.about}>{entry.about}</span>
          </div>
        ))}
      </div>
      <p className={classes.foot} role="status">
        {found.isFetching ? shellTexts.loading : footOf(entries.length, typed.trim(), mayFind)}
      </p>
    </Dialog>
  );
}

function footOf(count: number, typed: string, mayFind: boolean): string {
  if (count > 0) return shellTexts.paletteFound(count);
  return mayFind ? shellTexts.palettePatientMissing(typed) : shellTexts.paletteScreenMissing(typed);
}

function useChoose(onClose: () => void, onHelp: () => void) {
  const navigate = useNavigate();
  return ({ target }: PaletteEntry) => {
    onClose();
    switch (target.kind) {
      case 'screen':
        return void navigate({ to: target.to });
      case 'worklist':
        return void navigate({ to: '/', search: { state: target.state } });
      case 'patient':
        return void navigate({ to: '/patients/$patientId', params: { patientId: target.patientId } });
      case 'help':
        return onHelp();
      case 'sign_out':
        return void endSession()
          .catch(() => {})
          .then(leaveClinic);
    }
  };
}
