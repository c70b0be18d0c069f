import type { Restriction } from '#shared/contract/restrictions.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import type { Actor } from '../actor.ts';
import { listClinicians } from './restriction-store.ts';

/** The people named, each once; refused where one does not treat here, or nobody of them could lift the restriction. */
export async function careTeamOf(tx: Tx, { clinicId }: Actor, named: readonly string[]): Promise<string[]> {
  const clinicians = new Map((await listClinicians(tx, clinicId)).map(({ id, role }) => [id, role]));
  const errors = named.flatMap((id, place) =>
    clinicians.has(id)
      ? []
      : [
          {
            path: `careTeam[${place}]`,
            code: 'not_a_clinician',
            message: 'This is no nurse or physician of the clinic.',
          },
        ],
  );
  if (errors.length > 0) throw new Refusal('invalid_request', errors);
  if (!named.some((id) => clinicians.get(id) === 'physician')) {
    const message = 'Keep a physician on the care team: only a physician can lift the restriction.';
    throw new Refusal('invalid_request', [{ path: 'careTeam', code: 'no_physician', message }]);
  }
  return [...new Set(named)];
}

/**
 * Glass broken for an hour gives no say in who opens the record afterwards, unless nobody of the care team has one any
 * more.
 */
export function refuseOutsider({ careTeam }: Restriction, { userId }: Actor): void {
  const canSpeak = careTeam.filter(({ role, isDisabled }) => role === 'physician' && !isDisabled);
  if (canSpeak.length === 0 || canSpeak.some(({ id }) => id === userId)) return;
  throw new Refusal('not_on_care_team');
}

/** As the history shows a member. */
export const nameOf = ({ displayName }: { readonly displayName: string }): string => displayName;
