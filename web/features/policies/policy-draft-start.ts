import type { PolicyVersion } from '#shared/contract/policies.ts';
import type { PolicyDraftBody } from '#shared/contract/policy-drafts.ts';
import { definitionOf, entriesOf, type PolicyEntries, type Tree } from './policy-entries.ts';

/** What a draft of the next version begins with. */
export function nextVersionOf({ policyId, version, definition }: PolicyVersion): PolicyDraftBody {
  return { definition, changeNote: '', takesEffectOn: null, basedOn: { policyId, version } };
}

/** A copy starts as the clinic's own: nobody else has issued or verified it. */
export function ownCopyOf(
  { policyId, version, definition }: PolicyVersion,
  { id, name }: { id: string; name: string },
): PolicyDraftBody {
  const own = { kind: 'clinic', identifiers: {}, sources: [], caveats: [], issuer: '' };
  return {
    definition: { ...definition, ...own, id, name, shortName: name, version: 1 },
    changeNote: '',
    takesEffectOn: null,
    basedOn: { policyId, version },
  };
}

/** The draft as the form shows it; without a day it is the first that can be. */
export function formEntriesOf(body: PolicyDraftBody, earliest: string): PolicyEntries {
  const { definition, changeNote, takesEffectOn } = body;
  return { ...entriesOf(definition), changeNote, takesEffectOn: takesEffectOn ?? earliest };
}

/** What stands in the form as a draft, on top of what it began as; "as soon as it can" is no day of its own. */
export function draftBodyOf(
  entries: PolicyEntries,
  begun: Tree,
  basedOn: PolicyDraftBody['basedOn'],
  earliest: string,
): PolicyDraftBody {
  const day = String(entries.takesEffectOn ?? '');
  const isDay = day >= '1900-01-01' && day < '2200-01-01';
  return {
    definition: { ...definitionOf(begun, entries).definition },
    changeNote: String(entries.changeNote ?? ''),
    takesEffectOn: isDay && day !== earliest ? day : null,
    basedOn,
  };
}
