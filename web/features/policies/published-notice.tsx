import { useLocation } from '@tanstack/react-router';
import type { PolicyVersion } from '#shared/contract/policies.ts';
import { Notice } from '../../components/notice.tsx';
import { formatDay } from '../../lib/format.ts';
import { policyTexts } from '../../lib/texts/policies.ts';

/** Whoever has just published a version is told so, and from when on it judges. */
export function PublishedNotice({ versions }: { versions: readonly PolicyVersion[] }) {
  const number = useLocation({ select: ({ state }) => state.published });
  const version = versions.find((one) => one.version === number);
  if (!version) return null;
  const isUpcoming = version.standing === 'upcoming' && version.takesEffectOn !== null;
  return (
    <Notice tone="blue" title={policyTexts.justPublished(version.version)} urgent>
      {isUpcoming && version.takesEffectOn
        ? policyTexts.upcoming(version.version, formatDay(version.takesEffectOn))
        : policyTexts.judgesNow}
    </Notice>
  );
}
