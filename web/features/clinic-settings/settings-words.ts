import type { ChangeClinicRequest } from '#shared/contract/clinic.ts';
import { regions } from '#shared/domain/vocabulary.ts';
import { formatElapsed } from '../../lib/format.ts';
import { regionWords } from '../../lib/texts/record-words.ts';
import { clinicTexts } from './texts.ts';

export interface SettingDifference {
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Each setting that differs, both in words. */
export function settingDifferences(
  mine: ChangeClinicRequest,
  theirs: ChangeClinicRequest,
  policyName: (policyId: string) => string,
): SettingDifference[] {
  const [here, there] = [wordsOf(mine, policyName), wordsOf(theirs, policyName)];
  return here
    .map(([field, words], place) => ({ field, mine: words, theirs: there[place]?.[1] ?? '' }))
    .filter((row) => row.mine !== row.theirs);
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
