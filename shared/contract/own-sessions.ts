import * as z from 'zod/mini';
import { instant, password, typedPassword, uuid } from './primitives.ts';

export const changePasswordRequest = z.strictObject({
  currentPassword: typedPassword,
  newPassword: password,
});
export type ChangePasswordRequest = z.infer<typeof changePasswordRequest>;

/** One's own sessions, so that a foreign one is noticed. */
export const sessionList = z.object({
  sessions: z.array(
    z.object({
      id: uuid,
      /** Coarse, as the browser calls itself: "Chrome on Windows". */
      device: z.string(),
      createdAt: instant,
      lastSeenAt: instant,
      lastFactorAt: z.nullable(instant),
      isCurrent: z.boolean(),
    }),
  ),
});
export type SessionList = z.infer<typeof sessionList>;
export type OwnSession = SessionList['sessions'][number];
