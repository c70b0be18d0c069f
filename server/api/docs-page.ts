import { refusals } from '../errors.ts';
import { titleOf } from '../http/problem-json.ts';
import type { OpenApi, Operation } from './openapi.ts';

/** The readable page of the API: the same document as /api/openapi.json, in HTML without any script. */
export function writeDocsPage(api: OpenApi): string {
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const contents = operations.map(
    ({ path, method, operation }) =>
      `<li><a href="#${operation.operationId}"><code>${method.toUpperCase()} ${asHtml(path)}</code></a> ${asHtml(operation.summary)}</li>`,
  );
  const sections = operations.map(
    ({ path, method, operation }) => `<section id="${operation.operationId}">
<h2><code>${method.toUpperCase()} ${asHtml(path)}</code></h2>
<p>${asHtml(operation.summary)} ${asHtml(operation.description)}</p>
${shapes('Address', operation.parameters.length > 0 ? operation.parameters : undefined)}
${shapes('Request', operation.requestBody?.content['application/json']?.schema)}
${shapes(...answerOf(operation))}
</section>`,
  );
  const codes = Object.entries(refusals).map(
    ([code, [status, detail]]) =>
      `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${titleOf(code)}. ${asHtml(detail)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Facetwise API</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<main>
<h1>Facetwise API ${asHtml(api.info.version)}</h1>
<p>${asHtml(api.info.description)} JSON over HTTP; the same as a machine reads it: <a href="/api/openapi.json">openapi.json</a>.</p>
<p>Sign in with <code>POST /api/sign-in</code> and keep the cookie. A request that changes something is JSON and comes
from Facetwise's own page, or carries its address as <code>Origin</code>. A refusal is
<code>application/problem+json</code>, with every wrong field in <code>errors</code>.</p>
<h2>Addresses</h2>
<ul>${contents.join('\n')}</ul>
<h2>Refusals</h2>
<table><thead><tr><th>Code</th><th>Status</th><th>Meaning</th></tr></thead><tbody>${codes.join('\n')}</tbody></table>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function answerOf({ responses }: Operation): [title: string, schema: unknown] {
  const content = Object.values(responses)[0]?.content ?? {};
  const lines = content['application/x-ndjson'];
  return lines ? ['Each line of the answer', lines.schema] : ['Answer', content['application/json']?.schema];
}

function shapes(title: string, schema: unknown): string {
  if (schema === undefined) return '';
  return `<details><summary>${title}</summary><pre>${asHtml(JSON.stringify(schema, undefined, 2))}</pre></details>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function asHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? '');
}

export const docsStyle = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9rem; }
pre { overflow: auto; max-height: 30rem; padding: 0.75rem; border: 1px solid; border-radius: 0.25rem; }
section { border-top: 1px solid; margin-top: 1.5rem; }
ul { padding-left: 1.2rem; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 1rem 0.25rem 0; }
:target { outline: 2px solid; outline-offset: 4px; }
@media (max-width: 40rem) { td:nth-child(2), th:nth-child(2) { display: none; } code { overflow-wrap: anywhere; } }
`;
