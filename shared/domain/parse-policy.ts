import { FieldReader, type Fields } from './field-reader.ts';
import type { Issue, Parsed } from './issue.ts';
import { issueTexts } from './issue-texts.ts';
import { parsePolicyRules } from './parse-policy-rules.ts';
import type { Policy, PolicyDescription, PolicySource } from './policy.ts';
import { policyKinds } from './vocabulary.ts';

const texts = ['name', 'shortName', 'issuer'] as const;
const textsOrNull = ['effectiveFrom', 'imaging'] as const;
const lists = ['documentation', 'exclusions', 'caveats'] as const;
const facts = ['jurisdiction', 'identifiers', 'verification', 'prerequisites'] as const;
const policyFields = [
  ...['id', 'version', 'rules', 'kind', 'enabled', 'sources'],
  ...[...texts, ...textsOrNull, ...lists, ...facts],
];
const sourceFields = ['field', 'status', 'source', 'confidence', 'note'];

/**
 * A policy as written, or every problem in it with its path below `path`. Only id, version and rules are required;
 * the rest tells the reader whose it is. Source: R7.policy.
 * Example: minPercent 105 is refused as `out_of_range` at `policy.rules.relief.minPercent`.
 */
export function parsePolicy(value: unknown, path = 'policy'): Parsed<Policy> {
  const found: Issue[] = [];
  const top = new FieldReader(found);
  const read = path === '' ? top : top.at(path);
  const fields = read.object(value, policyFields, 'a policy');
  if (fields === null) return { ok: false, issues: found };
  const policy: Policy = {
    id: read.text('id', fields.id),
    version: read.whole('version', fields.version, 1, 'the version'),
    ...parseDescription(fields, read),
    rules: parsePolicyRules({ fields, read }),
  };
  if (policy.id === '')
    read.at('id').refuse('out_of_range', issueTexts.wrongType('', 'a text of one letter or more'));
  return found.length === 0 ? { ok: true, value: policy } : { ok: false, issues: found };
}

function parseDescription(fields: Fields, read: FieldReader): PolicyDescription {
  const given = (key: string) => Object.hasOwn(fields, key);
  const description: Record<string, unknown> = {};
  for (const key of texts.filter(given)) description[key] = read.text(key, fields[key]);
  for (const key of textsOrNull.filter(given)) {
    description[key] = fields[key] === null ? null : read.text(key, fields[key]);
  }
  for (const key of lists.filter(given)) description[key] = textList(key, fields[key], read);
  for (const key of facts.filter(given)) description[key] = anyObject(key, fields[key], read);
  if (given('kind')) description.kind = read.choice('kind', fields.kind, policyKinds);
  if (given('enabled')) description.enabled = read.flag('enabled', fields.enabled);
  if (given('sources')) description.sources = sourceList(fields.sources, read);
  return description;
}

function textList(key: string, value: unknown, read: FieldReader): string[] {
  return read.items(key, value, 'a list of texts', (item, at) =>
    typeof item === 'string' ? item : at.refuse<string>('wrong_type', issueTexts.wrongType(item, 'a text')),
  );
}

function anyObject(key: string, value: unknown, read: FieldReader): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : read.wrongType(key, value, 'an object');
}

function sourceList(value: unknown, read: FieldReader): PolicySource[] {
  return read.items('sources', value, 'a list of sources', parseSource);
}

function parseSource(value: unknown, read: FieldReader): PolicySource {
  const written = read.object(value, sourceFields, 'a source');
  if (written === null) return {} as PolicySource;
  const { field = '', status = '', source = '', confidence = '', note = '' } = written;
  return {
    field: read.text('field', field),
    status: read.text('status', status),
    source: read.text('source', source),
    confidence: read.text('confidence', confidence),
    note: read.text('note', note),
  } as PolicySource;
}
