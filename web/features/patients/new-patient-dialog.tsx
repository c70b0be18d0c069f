import { newSubject } from '#shared/contract/drafts.ts';
import { Dialog } from '../../components/dialog.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { patientTexts } from '../../lib/texts/patients.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { newPatientDraft } from './new-patient-draft.ts';
import { NewPatientForm } from './new-patient-form.tsx';

/** A new patient, with what its owner typed before it was closed or lost. */
export function NewPatientDialog({ onClose }: { onClose: () => void }) {
  const draft = useDraft({ kind: 'patient', subjectId: newSubject }, newPatientDraft);
  return (
    <Dialog onClose={onClose} title={patientTexts.newPatient}>
      <QueryView query={draft.query}>
        {() => <NewPatientForm draft={draft} key={draft.round} onClose={onClose} />}
      </QueryView>
    </Dialog>
  );
}
