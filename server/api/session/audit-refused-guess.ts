import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { ClinicDatabase } from '../../db/clinic-database.ts';

interface RefusedGuess {
  /** Whose account it was aimed at. */
  readonly account: { readonly clinicId: string; readonly userId: string };
  /** Who was signed in; null: nobody proved who they are. */
  readonly byUserId: string | null;
  readonly of: 'password' | 'factor';
  readonly requestId: string;
}

/** A guess that was judged and wrong stands in the audit; lockout keeps them few (attempt-limit.ts). */
export function auditRefusedGuess(db: ClinicDatabase, guess: RefusedGuess): Promise<void> {
  const { clinicId, userId } = guess.account;
  return db.inClinic(guess.account, (tx) =>
    recordAuditEvent(tx, {
      who: { clinicId, userId: guess.byUserId },
      action: `${guess.of}_refused`,
      subject: 'user',
      subjectId: userId,
      requestId: guess.requestId,
    }),
  );
}
