import * as z from 'zod/mini';
import { recordDay } from './policies.ts';
import { instant, text, version } from './primitives.ts';

/** Where a policy stands: small letters, digits and hyphens. */
export const policyId = z.string().check(z.regex(/^[a-z0-9-]{3,60}$/));

/** What administrators are working on; it need not be a policy yet. */
export const policyDraftBody = z.strictObject({
  definition: z.record(z.string(), z.unknown()),
  changeNote: text(0, 300),
  takesEffectOn: z.nullable(recordDay),
  /** The published version it began as, of this policy or of the one it was copied from; null: it came from a file. */
  basedOn: z.nullable(z.strictObject({ policyId, version })),
});
export type PolicyDraftBody = z.infer<typeof policyDraftBody>;

export const keepPolicyDraftRequest = z.strictObject({ body: policyDraftBody });
export const keptPolicyDraft = z.object({ version, savedAt: instant });

const policyDraft = z.object({
  body: z.record(z.string(), z.unknown()),
  version,
  savedAt: instant,
  savedByName: z.string(),
});
export type PolicyDraft = z.infer<typeof policyDraft>;

export const policyDraftFound = z.object({ draft: z.nullable(policyDraft) });

/** What is being worked on, last changed first. */
export const policyDraftList = z.object({
  drafts: z.array(
    z.object({ policyId, name: z.string(), version, savedAt: instant, savedByName: z.string() }),
  ),
});
