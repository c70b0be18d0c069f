import type { Assessment } from '#shared/contract/assessments.ts';
import { advisoryTexts } from '#shared/domain/texts.ts';
import { Notice } from '../../components/notice.tsx';
import { regionWords } from '../../lib/texts/record-words.ts';
import { resultTexts } from './texts.ts';

/** Limits of the policy that a block exceeds; they never change a status. */
export function AdvisoryList({ assessment }: { assessment: Assessment }) {
  const rows = assessment.result.blocks.flatMap(({ advisories }, index) =>
    advisories.map(({ code, region, count, limit }) => {
      const words = [advisoryTexts[code], region ? regionWords[region].toLowerCase() : '']
        .filter((part) => part !== '')
        .join(', ');
      const isCounted = count !== undefined && limit !== undefined;
      return `${resultTexts.block(index + 1)}: ${isCounted ? resultTexts.advisoryCount(words, count, limit) : words}`;
    }),
  );
  if (rows.length === 0) return null;
  return (
    <Notice title={resultTexts.advisories}>
      {rows.map((row) => (
        <div key={row}>{row}</div>
      ))}
    </Notice>
  );
}
