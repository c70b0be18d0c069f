import * as z from 'zod/mini';
import { policyFile } from '#shared/contract/policy-file.ts';
import { policyDraftTexts } from '../../lib/texts/policy-drafts.ts';

export interface ReadPolicyFile {
  readonly definition: Record<string, unknown>;
  /** As the file names them; '' where it does not. */
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly engine: string;
}

const bare = z.looseObject({ rules: z.record(z.string(), z.unknown()) });
const named = z.catch(z.object({ id: z.catch(z.string(), ''), name: z.catch(z.string(), '') }), {
  id: '',
  name: '',
});

/** A file as “Save as a file” writes it, or a bare policy; or a sentence why it is neither. What is in it may be wrong. */
export function readPolicyFile(
  text: string,
  fileName: string,
): ReadPolicyFile | { readonly problem: string } {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { problem: policyDraftTexts.notJson(fileName) };
  }
  const file = z.safeParse(policyFile, content);
  if (file.success) {
    const { definition, source, engine } = file.data;
    return { definition, ...z.parse(named, definition), source, engine };
  }
  const policy = z.safeParse(bare, content);
  if (!policy.success) return { problem: policyDraftTexts.noPolicy(fileName) };
  return { definition: policy.data, ...z.parse(named, policy.data), source: '', engine: '' };
}
