import type { Block } from '#shared/contract/blocks.ts';
import { formatAmount, formatElapsed } from '../../lib/format.ts';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { agentWords, notRecorded, sedationWords, vascularUptakeWords } from '../../lib/texts/record-words.ts';

/** `Bupivacaine 0.5 %, 0.5 mL at each target, no steroid` */
export function injectateOf(block: Block): string {
  const agent = block.agent ? agentWords[block.agent] : notRecorded;
  const strength =
    block.concentrationPercent === null ? '' : ` ${formatAmount(block.concentrationPercent, '%')}`;
  const steroid = block.steroid
    ? block.steroidDetail
      ? episodeTexts.steroidNamed(block.steroidDetail)
      : episodeTexts.steroid
    : episodeTexts.noSteroid;
  return [`${agent}${strength}`, volumesOf(block), steroid].filter(Boolean).join(', ');
}

function volumesOf(block: Block): string {
  const volumes = [...new Set(block.targets.map(({ volumeMl }) => volumeMl))];
  const [only] = volumes;
  if (volumes.length === 1 && only !== null && only !== undefined)
    return episodeTexts.eachTarget(formatAmount(only, 'mL'));
  return block.targets
    .filter(({ volumeMl }) => volumeMl !== null)
    .map(({ name, side, volumeMl }) => `${name} ${side} ${formatAmount(volumeMl ?? 0, 'mL')}`)
    .join(', ');
}

/** What can hide or imitate relief. */
export function confoundersOf(block: Block): string[] {
  return [
    block.sedation !== 'none' && episodeTexts.sedation(sedationWords[block.sedation]),
    block.opioid && episodeTexts.opioid,
    block.vascularUptake !== 'none' && episodeTexts.uptake(vascularUptakeWords[block.vascularUptake]),
    block.rescueAnalgesicAtMinutes !== null &&
      episodeTexts.rescue(formatElapsed(block.rescueAnalgesicAtMinutes)),
  ].filter((words) => words !== false);
}
