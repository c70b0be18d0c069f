import type { ChangeClinicRequest } from '#shared/contract/clinic.ts';
import { regions } from '#shared/domain/vocabulary.ts';
import type { VersionDifference } from '../../components/two-versions.tsx';
import { formatElapsed } from '../../lib/format.ts';
import { regionWords } from '../../lib/texts/record-words.ts';
import { clinicTexts } from './texts.ts';

/** Each setting that differs, both in words. */
export function settingDifferences(
  mine: ChangeClinicRequest,
  theirs: ChangeClinicRequest,
  policyName: (policyId: string) => string,
): VersionDifference[] {
  const [here, there] = [wordsOf(mine, policyName), wordsOf(theirs, policyName)];
  return here
    .map(([field, words], place) => ({ field, here: words, other: there[place]?.[1] ?? '' }))
    .filter((row) => row.here !== row.other);
}

function wordsOf(settings: ChangeClinicRequest, policyName: (policyId: string) => string) {
  const { name, timeZone, scheduleMinutes, defaultPolicyIds, dateOrder } = settings;
  return [
    [clinicTexts.name, name],
    [clinicTexts.timeZone, timeZone],
    [clinicTexts.schedule, scheduleMinutes.map(formatElapsed).join(', ')],
    ...regions.map((region) => [regionWords[region], policyName(defaultPolicyIds[region])] as const),
    [clinicTexts.dateOrder, clinicTexts.dateOrderWords[dateOrder ?? 'none']],
  ] as const;
}
