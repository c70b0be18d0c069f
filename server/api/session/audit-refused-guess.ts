import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { ClinicDatabase } from '../../db/clinic-database.ts';

const actions = { password: 'password_refused', factor: 'factor_refused' } as const;

/** What a refused request may leave in the audit. */
export const refusedGuessActions: readonly string[] = Object.values(actions);

interface RefusedGuess {
  /** Whose account it was aimed at. */
  readonly account: { readonly clinicId: string; readonly userId: string };
  /** Who was signed in; null: nobody proved who they are. */
  readonly byUserId: string | null;
  readonly of: keyof typeof actions;
  readonly requestId: string;
}

/** A guess that was judged and wrong stands in the audit; lockout keeps them few (attempt-limit.ts). */
export function auditRefusedGuess(db: ClinicDatabase, guess: RefusedGuess): Promise<void> {
  const { clinicId, userId } = guess.account;
  return db.inClinic(guess.account, (tx) =>
    recordAuditEvent(tx, {
      who: { clinicId, userId: guess.byUserId },
      action: actions[guess.of],
      subject: 'user',
      subjectId: userId,
      requestId: guess.requestId,
    }),
  );
}
