/** What an audit event says changed, one field each: "score: 4 → 7", or "score: 7" where there was nothing before. */
export function changedFields(before: string | null, after: string | null): string[] {
  const old = leavesOf(before);
  const now = leavesOf(after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const [was, is] = [old.get(field), now.get(field)];
    if (was === is) return [];
    const name = field === '' ? '' : `${field}: `;
    if (was === undefined) return [`${name}${is}`];
    return [`${name}${was} → ${is ?? (after === null ? 'nothing' : 'not stated')}`];
  });
}

function leavesOf(json: string | null): Map<string, string> {
  const leaves = new Map<string, string>();
  if (json !== null) collect('', JSON.parse(json), leaves);
  return leaves;
}

function collect(path: string, value: unknown, leaves: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) {
    leaves.set(path, value === null ? 'empty' : String(value));
  } else if (Object.keys(value).length === 0) {
    leaves.set(path, 'none');
  } else if (Array.isArray(value)) {
    value.forEach((one, place) => {
      collect(`${path}[${place + 1}]`, one, leaves);
    });
  } else {
    for (const [key, one] of Object.entries(value)) {
      collect(path === '' ? key : `${path}.${key}`, one, leaves);
    }
  }
}
