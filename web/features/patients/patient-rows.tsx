import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Patient } from '#shared/contract/patients.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LockMark } from '../../components/lock-mark.tsx';
import { formatDay, formatName } from '../../lib/format.ts';
import { useRowKeys } from '../../lib/row-keys.ts';
import { patientTexts } from '../../lib/texts/patients.ts';
import classes from './patients-screen.module.css';

interface PatientRowsProps {
  patients: readonly Patient[];
  q: string;
  onNew: () => void;
}

export function PatientRows({ patients, q, onNew }: PatientRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  if (patients.length === 0) {
    return (
      <EmptyState
        actions={
          <Button onClick={onNew} variant="default">
            {patientTexts.newPatient}
          </Button>
        }
        title={q ? patientTexts.notFound(q) : patientTexts.none}
      >
        {q ? patientTexts.notFoundHelp : patientTexts.noneHelp}
      </EmptyState>
    );
  }
  return (
    <ul className={classes.rows} ref={list}>
      {patients.map((patient) => (
        <li key={patient.id}>
          <Link className={classes.row} params={{ patientId: patient.id }} to="/patients/$patientId">
            <span className={classes.name}>
              {formatName(patient.familyName, patient.givenName)}
              {patient.isRestricted && (
                <span className={classes.restricted}>
                  <LockMark size={14} />
                  {patientTexts.restricted}
                </span>
              )}
            </span>
            <span className={classes.muted}>{patientTexts.born(formatDay(patient.birthDate))}</span>
            <span className={`${classes.muted} ${classes.end}`}>{patient.identifier}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
