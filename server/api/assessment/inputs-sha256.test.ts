import { describe, expect, it } from 'vitest';
import type { Case } from '#shared/domain/case.ts';
import { canonicalJson, inputsSha256 } from './inputs-sha256.ts';

const judged: Case = { id: 'e1', asOf: '2026-03-01', blocks: [] };
const under = { policyId: 'p', version: 1, engineVersion: '1.0.0', maxAgeDays: null };

describe('the hash of what a result rests on', () => {
  it('does not depend on the order of fields', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 0 })).toBe('{"a":0,"b":[{"c":null,"d":1}]}');
  });

  it('is of what JSON would say, whatever it is called', () => {
    const said = JSON.parse('{"z":1,"__proto__":{"b":1,"a":-0},"10":2,"9":"\\u2028"}');
    expect(canonicalJson({ ...said, at: new Date(0), gone: undefined, none: [undefined, Number.NaN] })).toBe(
      '{"9":"\u2028","10":2,"__proto__":{"a":0,"b":1},"at":"1970-01-01T00:00:00.000Z","none":[null,null],"z":1}',
    );
  });

  it('stays the same while only time passes, unless the policy judges age', () => {
    const later = { ...judged, asOf: '2026-03-02' };
    expect(inputsSha256(later, under)).toBe(inputsSha256(judged, under));
    const aged = { ...under, maxAgeDays: 183 };
    expect(inputsSha256(later, aged)).not.toBe(inputsSha256(judged, aged));
  });

  it.each([{ policyId: 'q' }, { version: 2 }, { engineVersion: '1.0.1' }])('changes with %o', (change) => {
    expect(inputsSha256(judged, { ...under, ...change })).not.toBe(inputsSha256(judged, under));
  });

  it('changes with the case', () => {
    expect(inputsSha256({ ...judged, id: 'e2' }, under)).not.toBe(inputsSha256(judged, under));
  });
});
