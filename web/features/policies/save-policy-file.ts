import type { PolicyVersion } from '#shared/contract/policies.ts';
import type { PolicyFile } from '#shared/contract/policy-file.ts';
import { engineVersion } from '#shared/domain/engine-version.ts';

/** A published version as a file, as import reads it. */
export function policyFileOf({ name, version, issuer, definition }: PolicyVersion): PolicyFile {
  return {
    format: 'facetwise-policy',
    name,
    version,
    source: sourceOf(issuer, definition),
    engine: engineVersion,
    definition,
  };
}

export function savePolicyFile(version: PolicyVersion): void {
  const json = `${JSON.stringify(policyFileOf(version), null, 2)}\n`;
  const address = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${version.policyId}-version-${version.version}.json`;
  link.click();
  URL.revokeObjectURL(address);
}

function sourceOf(issuer: string, { verification }: PolicyVersion['definition']): string {
  const document =
    typeof verification === 'object' && verification !== null && 'document' in verification
      ? verification.document
      : '';
  return [issuer, document].filter((part) => typeof part === 'string' && part !== '').join(', ');
}
