import { policyText } from '#shared/domain/texts.ts';
import { FactList } from '../../components/fact-list.tsx';
import { formatCount, formatDay } from '../../lib/format.ts';
import { effectTexts } from '../../lib/texts/policy-effect.ts';
import { EffectEpisodes } from './effect-episodes.tsx';
import { changedLevels } from './effect-rows.ts';
import { EffectTable } from './effect-table.tsx';
import type { PolicyEffect } from './read-policy-effect.ts';

interface EffectResultProps {
  found: PolicyEffect;
  /** What the two statuses are: "Before → after". */
  heading: string;
  comparedName: string;
}

/** A whole effect: what was judged, levels before and after, and the episodes that change. */
export function EffectResult({ found: { effect, changed }, heading, comparedName }: EffectResultProps) {
  const levels = changedLevels(effect);
  const sentence =
    effect.episodes === 0
      ? effectTexts.none
      : levels === 0
        ? effectTexts.noChange
        : effectTexts.changes(levels, effect.changedEpisodes);
  return (
    <>
      <p>
        <strong>{sentence}</strong>
      </p>
      <FactList
        facts={[
          [effectTexts.comparedWith, policyText(comparedName, effect.comparedWith.version)],
          [effectTexts.time, effectTexts.range(dayWords(effect.from), dayWords(effect.to))],
          [effectTexts.judged, formatCount(effect.episodes)],
          [effectTexts.withoutBlocks, formatCount(effect.episodesWithoutBlocks)],
          [effectTexts.levels, formatCount(effect.levels)],
          [effectTexts.changedLevels, formatCount(levels)],
          [effectTexts.signed, formatCount(effect.signedReviews)],
        ]}
      />
      {effect.levels > 0 && <EffectTable effect={effect} heading={heading} />}
      {changed.length > 0 && <EffectEpisodes changed={changed} />}
    </>
  );
}

function dayWords(day: string | null): string | null {
  return day === null ? null : formatDay(day);
}
