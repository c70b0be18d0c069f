import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type $ZodType, toJSONSchema } from 'zod/v4/core';
import * as assessments from './assessments.ts';
import * as blockPreparation from './block-preparation.ts';
import * as blocks from './blocks.ts';
import * as clinic from './clinic.ts';
import * as drafts from './drafts.ts';
import * as engineAnswer from './engine-answer.ts';
import * as episodes from './episodes.ts';
import * as factors from './factors.ts';
import * as history from './history.ts';
import * as live from './live.ts';
import * as ownSessions from './own-sessions.ts';
import * as passkeys from './passkeys.ts';
import * as patients from './patients.ts';
import * as policies from './policies.ts';
import * as policyDrafts from './policy-drafts.ts';
import * as policyFile from './policy-file.ts';
import * as problem from './problem.ts';
import * as readings from './readings.ts';
import * as recordVocabulary from './record-vocabulary.ts';
import * as restrictions from './restrictions.ts';
import * as reviews from './reviews.ts';
import * as room from './room.ts';
import * as session from './session.ts';
import * as setup from './setup.ts';
import * as users from './users.ts';
import * as worklist from './worklist.ts';

const files = {
  assessments,
  blockPreparation,
  blocks,
  clinic,
  drafts,
  engineAnswer,
  episodes,
  factors,
  history,
  live,
  ownSessions,
  passkeys,
  patients,
  policies,
  policyDrafts,
  policyFile,
  problem,
  readings,
  recordVocabulary,
  restrictions,
  reviews,
  room,
  session,
  setup,
  users,
  worklist,
};

type Schema = Readonly<Record<string, unknown>>;

/** A shape in few words: `{` open, `{!` strict; what is not spelled out here follows as JSON. */
function terse({ $schema: _, type, ...schema }: Schema, indent = ''): string {
  const { anyOf, oneOf, enum: set, const: only, properties, required = [], items, ...rest } = schema;
  const choices = (anyOf ?? oneOf) as Schema[] | undefined;
  if (choices !== undefined) return choices.map((choice) => terse(choice, indent)).join(' | ');
  if (set !== undefined || only !== undefined) return JSON.stringify(set ?? only);
  if (items !== undefined) return `[${terse(items as Schema, indent)}]${more(rest)}`;
  if (properties === undefined) return `${String(type)}${more(rest)}`;
  const { additionalProperties, ...others } = rest;
  const deeper = `${indent} `;
  const fields = Object.entries(properties as Record<string, Schema>).map(
    ([name, field]) =>
      `${deeper}${name}${(required as string[]).includes(name) ? '' : '?'}: ${terse(field, deeper)}\n`,
  );
  return `{${additionalProperties === false ? '!' : ''}\n${fields.join('')}${indent}}${more(others)}`;
}

const more = (rest: object) => (Object.keys(rest).length === 0 ? '' : ` ${JSON.stringify(rest)}`);

function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null || !('_zod' in value)) return JSON.stringify(value);
  return terse(toJSONSchema(value as $ZodType, { io: 'input', unrepresentable: 'any' }));
}

test('every shape on the wire is as it stands in golden/wire.txt', () => {
  const file = new URL('./golden/wire.txt', import.meta.url);
  const text = Object.entries(files)
    .flatMap(([name, shapes]) =>
      Object.entries<unknown>(shapes)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([shape, value]) => `# ${name}.${shape}\n${wordsOf(value)}\n`),
    )
    .join('\n');
  if (process.env.WRITE_GOLDEN) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});

test('every file of the contract is among them', () => {
  const names = readdirSync(new URL('.', import.meta.url))
    .filter((name) => /^[a-z-]+\.ts$/.test(name))
    .map((name) => name.slice(0, -3).replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()));
  expect(names.filter((name) => name !== 'primitives').sort()).toEqual(Object.keys(files).sort());
});
