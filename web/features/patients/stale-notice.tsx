import { Button } from '@mantine/core';
import type { RecordPatientRequest } from '#shared/contract/patients.ts';
import { Notice } from '../../components/notice.tsx';
import { patientTexts } from '../../lib/texts/patients.ts';
import { differingFields, type StaleChange } from './stale-patient.ts';

interface StaleNoticeProps {
  stale: StaleChange;
  mine: RecordPatientRequest;
  onMine: () => void;
  onStored: () => void;
}

/** Somebody else changed the patient meanwhile: both versions side by side, nothing thrown away. */
export function StaleNotice({ stale, mine, onMine, onStored }: StaleNoticeProps) {
  return (
    <Notice
      tone="amber"
      urgent
      title={patientTexts.stale(stale.changedBy)}
      actions={
        <>
          <Button onClick={onStored} size="sm" variant="default">
            {patientTexts.takeStored}
          </Button>
          <Button onClick={onMine} size="sm" variant="default">
            {patientTexts.keepMine}
          </Button>
        </>
      }
    >
      {differingFields(stale.current, mine).map((field) => (
        <div key={field.label}>{patientTexts.bothVersions(field.label, field.stored, field.mine)}</div>
      ))}
    </Notice>
  );
}
