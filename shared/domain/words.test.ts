import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as answerVocabulary from './answer-vocabulary.ts';
import * as flagTexts from './flag-texts.ts';
import { issueCodes } from './issue.ts';
import * as texts from './texts.ts';
import * as vocabulary from './vocabulary.ts';

const byName = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1);

function closedSets(): string[] {
  const sets = Object.entries({ ...vocabulary, ...answerVocabulary, issueCodes }).sort(byName);
  return sets.map(([name, set]) => `# ${name}\n${set.join('\n')}\n`);
}

function textsByCode(): string[] {
  const policy = texts.policyText('Medicare L38801', 1);
  const { policyText: _policy, scoresMissingText: _missing, ...tables } = { ...texts, ...flagTexts };
  return Object.entries(tables)
    .sort(byName)
    .map(([name, table]) => {
      const lines = Object.entries<string | ((policy: string) => string)>(table).map(
        ([code, text]) => `${code}: ${typeof text === 'string' ? text : text(policy)}`,
      );
      return `# ${name}\n${lines.join('\n')}\n`;
    });
}

test('every closed set and every text is as it stands in golden/words.txt', () => {
  const file = new URL('./golden/words.txt', import.meta.url);
  const text = [...closedSets(), ...textsByCode()].join('\n');
  if (process.env.WRITE_GOLDEN) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});
