import * as z from 'zod/mini';
import { entryTexts } from './texts/entries.ts';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

/** Gives every refusal of the contract's shapes a sentence for the person at the form. */
export function installEntrySentences(): void {
  z.config({ localeError: entrySentence });
}

function entrySentence(issue: RawIssue): string {
  if (issue.code === 'too_small') return tooSmall(issue.origin, Number(issue.minimum));
  if (issue.code === 'too_big') return tooBig(issue.origin, Number(issue.maximum));
  if (issue.code === 'invalid_format')
    return issue.format === 'email' ? entryTexts.email : byFormat(issue.format);
  if (issue.code === 'invalid_value') return entryTexts.choose;
  return entryTexts.wrong;
}

function tooSmall(origin: string, minimum: number): string {
  if (origin === 'string') return minimum <= 1 ? entryTexts.missing : entryTexts.atLeastLetters(minimum);
  if (origin === 'array') return entryTexts.chooseSome;
  return entryTexts.atLeast(minimum);
}

function tooBig(origin: string, maximum: number): string {
  return origin === 'string' ? entryTexts.atMostLetters(maximum) : entryTexts.atMost(maximum);
}

function byFormat(format: string): string {
  return format === 'date' ? entryTexts.day : entryTexts.wrong;
}
