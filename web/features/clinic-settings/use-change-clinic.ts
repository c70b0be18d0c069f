import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type ChangeClinicRequest, type ClinicSettings, clinicSettings } from '#shared/contract/clinic.ts';
import { regions } from '#shared/domain/vocabulary.ts';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { type NewerVersion, newerVersionOf } from '../../lib/newer-version.ts';
import { sessionQuery } from '../../lib/session.ts';
import { changeClinic } from './clinic-calls.ts';

const names = [
  'name',
  'timeZone',
  'scheduleMinutes',
  'dateOrder',
  ...regions.map((region) => `defaultPolicyIds.${region}`),
];

/** Saves the settings on top of those that were read; what somebody else saved meanwhile is shown, not overwritten. */
export function useChangeClinic(form: UseFormReturn<ChangeClinicRequest>, read: ClinicSettings) {
  const queries = useQueryClient();
  const [saved, setSaved] = useState(read);
  const [conflict, setConflict] = useState<NewerVersion<ClinicSettings> | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: (request: ChangeClinicRequest & { version: number }) => changeClinic(request),
    onSuccess: async (changed) => {
      const { id: _id, version: _version, ...values } = changed;
      setSaved(changed);
      form.reset(values);
      // The name in the menu, today and the due times follow at once.
      await queries.invalidateQueries(sessionQuery);
    },
    onError: (error) => {
      const found = newerVersionOf(error, clinicSettings);
      setConflict(found);
      if (found === null) setProblem(showFieldProblems(error, form.setError, names, fieldOf));
    },
  });
  function send(values: ChangeClinicRequest, version: number) {
    setConflict(null);
    setProblem(null);
    mutate({ ...values, version });
  }
  return {
    save: (values: ChangeClinicRequest) => send(values, saved.version),
    /** On top of what somebody else saved, after that was seen. */
    saveOver: (values: ChangeClinicRequest) => send(values, conflict?.current.version ?? saved.version),
    conflict,
    saved,
    problem,
    isPending,
  };
}

/** `scheduleMinutes.3` is a problem of the whole schedule. */
function fieldOf(path: string): string {
  return path.replace(/^scheduleMinutes\.\d+$/, 'scheduleMinutes');
}
