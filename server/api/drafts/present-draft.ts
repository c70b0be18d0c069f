import type { DraftFound } from '#shared/contract/drafts.ts';
import type { StoredDraft } from './draft-store.ts';

export function presentDraft(stored: StoredDraft | null): DraftFound['draft'] {
  if (stored === null) return null;
  const { body, version, updatedAt } = stored;
  return { body, version, savedAt: updatedAt.toISOString() };
}
