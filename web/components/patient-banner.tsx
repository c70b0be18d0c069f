import type { ReactNode } from 'react';
import type { Patient } from '#shared/contract/patients.ts';
import { ageOn, formatDay, formatName } from '../lib/format.ts';
import { bannerTexts } from '../lib/texts/banner.ts';
import { sexWords } from '../lib/texts/record-words.ts';
import { EmergencyBar } from './emergency-bar.tsx';
import classes from './patient-banner.module.css';

interface PatientBannerProps {
  /** undefined: not known yet; the place is kept, so that nothing moves when it is. */
  patient: Patient | undefined;
  /** As 2026-11-23. */
  today: string;
  /** What stays in sight with it. */
  children?: ReactNode;
}

/** Whose record this is; stays at the top of every screen about one patient. */
export function PatientBanner({ patient, today, children }: PatientBannerProps) {
  if (patient === undefined) {
    return (
      <div className={classes.banner}>
        <div className={classes.person} data-empty>
          <strong className={classes.name}>&nbsp;</strong>
          <span className={classes.second}>&nbsp;</span>
        </div>
        {children}
      </div>
    );
  }
  return (
    <section aria-label={bannerTexts.label} className={classes.banner}>
      <div className={classes.person}>
        <strong className={classes.name}>{formatName(patient.familyName, patient.givenName)}</strong>
        <span>{bannerTexts.born(formatDay(patient.birthDate), ageOn(patient.birthDate, today))}</span>
        <span>{sexWords[patient.sex]}</span>
        <span>{patient.identifier}</span>
      </div>
      {patient.glassBrokenUntil !== null && <EmergencyBar until={patient.glassBrokenUntil} />}
      {children}
    </section>
  );
}
