import type { Issue } from '#shared/domain/issue.ts';
import { parseCase } from '#shared/domain/parse-case.ts';
import { calculatorTexts } from '../../lib/texts/calculator.ts';

/** A case as pasted, or every problem in it with its path. */
export function readPastedCase(
  text: string,
): { readonly written: object } | { readonly issues: readonly Issue[] } {
  const value = parsedJson(text);
  if (value === undefined) {
    return { issues: [{ path: '', code: 'not_json', message: calculatorTexts.notJson }] };
  }
  const read = parseCase(value);
  return read.ok ? { written: value as object } : { issues: read.issues };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
