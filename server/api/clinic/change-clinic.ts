import { type ChangeClinicRequest, changeClinicRequest, clinicSettings } from '#shared/contract/clinic.ts';
import { regions } from '#shared/domain/vocabulary.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { staleVersion } from '../../audit/stale-version.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import { writeRoute } from '../../http/write-route.ts';
import { clinicDay } from '../assessment/clinic-day.ts';
import { listPoliciesInEffect } from '../policies/policies-in-effect-store.ts';
import { lockSettings, storeSettings } from './clinic-settings-store.ts';
import { refuseUnknownTimeZone } from './refuse-time-zone.ts';

export const changeClinic = writeRoute({
  method: 'put',
  path: '/api/clinic',
  summary: 'Changes the settings of the clinic; what they were stays in its history.',
  action: 'manage_clinic',
  body: changeClinicRequest,
  answer: clinicSettings,
  versioned: 'existing',
  versionOf: ({ version }) => version,
  write: async (tx, actor, { body, version }) => {
    const { clinicId, requestId, now } = actor;
    refuseUnknownTimeZone(body.timeZone);
    const before = await lockSettings(tx, clinicId);
    if (before.version !== version) {
      throw await staleVersion(tx, clinicId, { kind: 'clinic', id: clinicId }, before);
    }
    await refuseIdlePolicies(tx, clinicId, body, clinicDay(now, body.timeZone));
    const changed = await storeSettings(tx, clinicId, body);
    await recordAuditEvent(tx, {
      who: actor,
      action: 'clinic_settings_changed',
      subject: 'clinic',
      subjectId: clinicId,
      before,
      after: changed,
      requestId,
      at: now,
    });
    return changed;
  },
});

/** A default is a policy that judges today and is in use. */
async function refuseIdlePolicies(
  tx: Tx,
  clinicId: string,
  { defaultPolicyIds }: ChangeClinicRequest,
  day: string,
) {
  const judging = (await listPoliciesInEffect(tx, clinicId, day)).filter(({ enabled }) => enabled);
  const ids = new Set(judging.map(({ policyId }) => policyId));
  const idle = regions.filter((region) => !ids.has(defaultPolicyIds[region]));
  if (idle.length === 0) return;
  const message = 'Choose a policy that is in use and judges today.';
  throw new Refusal(
    'invalid_request',
    idle.map((region) => ({ path: `defaultPolicyIds.${region}`, code: 'unknown_policy', message })),
  );
}
