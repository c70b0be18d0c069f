import { previewEffect } from './effect-preview.ts';
import type { TestBrowser } from './test-browser.ts';

export interface Publication {
  /** The version it is made on; null: the policy is new. */
  readonly version: number | null;
  readonly definition: unknown;
  readonly [others: string]: unknown;
}

/** Looks at the effect, as whoever publishes has to, and publishes; a definition that is refused is refused twice. */
export async function publishSeen(admin: TestBrowser, policyId: string, publication: Publication) {
  const { version, definition } = publication;
  const beside = version === null ? { comparedWith: 'clinic-template' } : {};
  await previewEffect(admin, policyId, { definition, ...beside });
  return admin.post(`/api/policies/${policyId}/versions`, { changeNote: 'Agreed', ...publication });
}
