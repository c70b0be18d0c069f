import type { VersionDifference } from '../../components/two-versions.tsx';
import { sameContent } from '../../lib/same-content.ts';
import type { BlockDraft } from './block-draft.ts';
import { targetKey } from './block-form.ts';
import { blockTexts } from './texts.ts';

/** What of a block reads otherwise in another tab, field by field. */
export function differencesOf(here: BlockDraft, other: BlockDraft): VersionDifference[] {
  const one = wordsOf(here);
  const two = wordsOf(other);
  return Object.keys(one).flatMap((field) =>
    sameContent(one[field], two[field])
      ? []
      : [{ field: blockTexts.fieldNames[field] ?? field, here: one[field] ?? '', other: two[field] ?? '' }],
  );
}

function wordsOf({ form, selection }: BlockDraft): Record<string, string> {
  const picked =
    form.procedure === 'intra_articular_injection'
      ? selection.joints.map(({ joint, side }) => `${joint} ${side}`)
      : selection.nerves.map(({ nerve, side }) => `${nerve} ${side}`);
  const keys = new Set([
    ...selection.nerves.map(({ nerve, side }) => targetKey(nerve, side)),
    ...selection.joints.map(({ joint, side }) => targetKey(joint, side)),
  ]);
  const volumes = Object.entries(form.volumes)
    .filter(([key, volume]) => keys.has(key) && volume !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, volume]) => `${key.replace('_', ' ')} ${volume}`);
  return {
    ...form,
    targets: picked.join(', '),
    volumes: volumes.join(', '),
    complications: form.complications.join(', '),
  };
}
