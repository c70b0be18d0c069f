import * as z from 'zod/mini';

/** A refusal on the wire (RFC 9457), with every field that was wrong. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  requestId: z.string(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
});
export type Problem = z.infer<typeof problem>;
