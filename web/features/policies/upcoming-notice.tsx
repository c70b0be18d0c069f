import type { PolicyVersion } from '#shared/contract/policies.ts';
import { Panel } from '../../components/panel.tsx';
import { formatDay } from '../../lib/format.ts';
import { policyTexts } from '../../lib/texts/policies.ts';
import { PolicyDifferenceList } from './policy-difference-list.tsx';

/** Versions whose first day is still to come, soonest first, each with what it changes. */
export function UpcomingNotice({ versions }: { versions: readonly PolicyVersion[] }) {
  const judging = versions.find(({ standing }) => standing === 'in_effect');
  const oldestFirst = [...versions].reverse();
  return oldestFirst.map((version, place) => {
    if (version.standing !== 'upcoming' || version.takesEffectOn === null) return null;
    const before = oldestFirst[place - 1];
    return (
      <Panel
        key={version.id}
        note={judging ? policyTexts.untilThen(judging.version) : policyTexts.notYet}
        title={policyTexts.upcoming(version.version, formatDay(version.takesEffectOn))}
      >
        {before && <PolicyDifferenceList after={version.definition} before={before.definition} />}
      </Panel>
    );
  });
}
