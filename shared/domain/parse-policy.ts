import { at, type Fields, IssueList, type Place, parseFields, parseItems } from './field-parser.ts';
import { FieldReader } from './field-reader.ts';
import type { Parsed } from './issue.ts';
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
  const found = new IssueList();
  const place = path === '' ? null : at(null, path);
  const fields = parseFields(value, policyFields, place, found, 'a policy');
  if (fields === null) return { ok: false, issues: found.issues };
  const read = new FieldReader(fields, place, found);
  const policy: Policy = {
    id: read.text('id'),
    version: read.whole('version', 1, 'the version'),
    ...parseDescription(fields, read),
    rules: parsePolicyRules(read),
  };
  if (policy.id === '')
    found.refuse(at(place, 'id'), 'out_of_range', issueTexts.wrongType('', 'a text of one letter or more'));
  return found.issues.length === 0 ? { ok: true, value: policy } : { ok: false, issues: found.issues };
}

function parseDescription(fields: Fields, read: FieldReader): PolicyDescription {
  const given = (key: string) => Object.hasOwn(fields, key);
  const description: Record<string, unknown> = {};
  for (const key of texts.filter(given)) description[key] = read.text(key);
  for (const key of textsOrNull.filter(given)) {
    description[key] = fields[key] === null ? null : read.text(key);
  }
  for (const key of lists.filter(given)) description[key] = textList(read, key);
  for (const key of facts.filter(given)) description[key] = anyObject(read, key);
  if (given('kind')) description.kind = read.choice('kind', policyKinds);
  if (given('enabled')) description.enabled = read.flag('enabled');
  if (given('sources')) description.sources = sourceList(read);
  return description;
}

function textList(read: FieldReader, key: string): string[] {
  return read.read<string[]>(key, { right: 'a list of texts' }, (list, place) =>
    parseItems(list, place, read.found, (item, itemPlace) =>
      typeof item === 'string' ? item : read.wrongType<string>(item, itemPlace, 'a text'),
    ),
  );
}

function anyObject(read: FieldReader, key: string): Fields {
  return read.read<Fields>(key, { right: 'an object' }, (value, place) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Fields)
      : read.wrongType(value, place, 'an object'),
  );
}

function sourceList(read: FieldReader): PolicySource[] {
  return read.read<PolicySource[]>('sources', { right: 'a list of sources' }, (list, place) =>
    parseItems(list, place, read.found, (item, itemPlace) => parseSource(item, itemPlace, read.found)),
  );
}

function parseSource(value: unknown, place: Place, found: IssueList): PolicySource {
  const fields = parseFields(value, sourceFields, place, found, 'a source');
  if (fields === null) return {} as PolicySource;
  const read = new FieldReader(fields, place, found);
  const [field, status, source, confidence, note] = sourceFields.map((key) =>
    read.text(key, { fallback: '' }),
  );
  return { field, status, source, confidence, note } as PolicySource;
}
