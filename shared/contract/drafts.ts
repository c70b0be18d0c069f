import * as z from 'zod/mini';
import { draftKinds } from '../access/draft-kinds.ts';
import { instant, version } from './primitives.ts';

const mostBytes = 65_536;

/** What a form holds as it was typed; the web reads it with a shape of its own. */
const body = z
  .record(z.string(), z.unknown())
  .check(z.refine((form) => bytesOf(form) <= mostBytes, { error: 'A draft holds at most 64 KiB.' }));

/** The subject where the form is of what has no id yet: of a new patient one person keeps one draft. */
export const newSubject = 'new';

/** Whose draft it is, the session says. The subject is an id and never a name, for it stands in an address. */
export const draftAddress = z.object({
  kind: z.enum(draftKinds),
  subjectId: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,80}$/)),
});

export const keepDraftRequest = z.strictObject({ body });

/** Without the content: what a request once answered is kept longer than a draft. */
export const keptDraft = z.object({ version, savedAt: instant });
export type KeptDraft = z.infer<typeof keptDraft>;

const draft = z.object({ body: z.record(z.string(), z.unknown()), version, savedAt: instant });

export const draftFound = z.object({ draft: z.nullable(draft) });
export type DraftFound = z.infer<typeof draftFound>;

/** About as long as its JSON, without the recursion that a hostile nesting would exhaust. */
function bytesOf(form: unknown): number {
  const open: unknown[] = [form];
  let bytes = 0;
  while (open.length > 0 && bytes <= mostBytes) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) {
      bytes += written(value);
      continue;
    }
    for (const [key, member] of Object.entries(value)) {
      bytes += 2 + (Array.isArray(value) ? 0 : written(key));
      open.push(member);
    }
    bytes += 2;
  }
  return bytes;
}

function written(value: unknown): number {
  // PostgreSQL writes a number out in full: 1e300 has 301 digits there.
  if (typeof value === 'number')
    return Math.max(String(value).length, Math.abs(Math.log10(Math.abs(value) || 1)));
  const text = JSON.stringify(value) ?? '';
  return text.length + 2 * (text.match(/[^ -~]/g)?.length ?? 0);
}
