import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { RecordEpisodeRequest } from '#shared/contract/episodes.ts';
import { useSession } from '../../lib/session.ts';

/** Another region brings its policy, unless somebody chose one that is not the default of the region before. */
export function usePolicyOfRegion(form: UseFormReturn<RecordEpisodeRequest>): void {
  const { defaultPolicyIds } = useSession().clinic;
  const region = form.watch('region');
  const before = useRef(region);
  useEffect(() => {
    const isOwnChoice = form.getValues('policyId') !== defaultPolicyIds[before.current];
    if (region !== before.current && !isOwnChoice) form.setValue('policyId', defaultPolicyIds[region]);
    before.current = region;
  }, [form, region, defaultPolicyIds]);
}
