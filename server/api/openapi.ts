import { type $ZodType, toJSONSchema } from 'zod/v4/core';
import { accessTable } from '#shared/access/access-table.ts';
import { problem } from '#shared/contract/problem.ts';
import { type RefusalCode, refusals } from '../errors.ts';
import { titleOf } from '../http/problem-json.ts';
import type { Route } from '../http/route.ts';

/** OpenAPI 3.1 is JSON Schema 2020-12 with a frame around it; the frame's parts that we use. */
export interface OpenApi {
  openapi: '3.1.1';
  info: { title: string; version: string; description: string };
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
}

export interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  security: Record<string, never[]>[];
  parameters: Parameter[];
  requestBody?: { required: true; content: Content };
  responses: Record<string, { description: string; content: Content }>;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: unknown;
}

type Content = Record<string, { schema: unknown }>;
type JsonSchema = { properties?: Record<string, unknown>; required?: string[] };

/** The API's description, made from the route table itself, so that it cannot say anything else. */
export function describeApi(routes: readonly Route[], version: string): OpenApi {
  const paths: OpenApi['paths'] = {};
  for (const row of routes) {
    const path = row.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [row.method]: describeRoute(row) };
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Facetwise', version, description: 'Diagnostic facet joint blocks, recorded and judged.' },
    paths,
    components: {
      schemas: { Problem: schemaOf(problem, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'facetwise' } },
    },
  };
}

function describeRoute(row: Route): Operation {
  const isPublic = row.action === 'public';
  const who = isPublic
    ? 'Without a session.'
    : `For: ${accessTable[row.action as keyof typeof accessTable].join(', ')}.`;
  const noun = row.path.split('/')[2] ?? '';
  return {
    operationId: `${row.method}_${row.path.split(/\W+/).filter(Boolean).slice(1).join('_')}`,
    summary: row.summary,
    description: who,
    tags: [noun],
    security: isPublic ? [] : [{ session: [] }],
    parameters: [
      ...parametersOf(row.params, 'path'),
      ...parametersOf(row.query, 'query'),
      ...preconditionsOf(row),
    ],
    ...(row.body && { requestBody: { required: true, content: json(schemaOf(row.body, 'input')) } }),
    responses: {
      [row.status ?? 200]: answerOf(row),
      ...problemResponses(row),
    },
  };
}

function answerOf({ answer, inLines, inEvents }: Route): Operation['responses'][string] {
  const schema = schemaOf(answer, 'output');
  if (inEvents) {
    return { description: 'Each event as JSON.', content: { 'text/event-stream': { schema } } };
  }
  if (inLines !== true) return { description: 'Done.', content: json(schema) };
  return { description: 'Line by line, each as JSON.', content: { 'application/x-ndjson': { schema } } };
}

/** The refusals that every row of its kind can make; those of one route alone arrive under "default". */
function problemResponses(row: Route): Operation['responses'] {
  const codes: RefusalCode[] = ['busy'];
  if (row.action !== 'public') codes.push('not_signed_in', 'not_allowed', 'too_many_requests');
  if (row.params || row.query || row.body) codes.push('invalid_request');
  if (row.params) codes.push('not_found');
  if (row.body) codes.push('malformed_json', 'body_too_large', 'json_only');
  if (row.isWrite) codes.push('key_missing', 'in_flight');
  if (row.isVersioned) codes.push('version_missing', 'version_stale');
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const named = codes.map((code) => [refusals[code][0], { description: titleOf(code), content }] as const);
  return { ...Object.fromEntries(named), default: { description: 'Any other refusal.', content } };
}

function parametersOf(shape: $ZodType | undefined, place: Parameter['in']): Parameter[] {
  if (shape === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(shape, 'input') as JsonSchema;
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
}

/** What a request that changes the record carries beside its content. */
function preconditionsOf(row: Route): Parameter[] {
  const header = (name: string, required: boolean, pattern: string): Parameter => {
    return { name, in: 'header', required, schema: { type: 'string', pattern } };
  };
  return [
    ...(row.isWrite ? [header('Idempotency-Key', true, '^[A-Za-z0-9_-]{8,100}$')] : []),
    ...(row.isWrite ? [header('Facetwise-User', false, '^[0-9a-f-]{36}$')] : []),
    ...(row.isVersioned ? [header('If-Match', false, '^"[1-9][0-9]*"$')] : []),
  ];
}

function json(schema: unknown): Content {
  return { 'application/json': { schema } };
}

function schemaOf(shape: $ZodType, io: 'input' | 'output'): unknown {
  const {
    $schema,
    '~standard': _standard,
    ...schema
  } = toJSONSchema(shape, { io, unrepresentable: 'any' }) as Record<string, unknown>;
  return schema;
}
