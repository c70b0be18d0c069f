import { describe, expect, it } from 'vitest';
import { type Fault, faultsOf } from './chain-faults.ts';
import { beginning, type ChainLink, hashOf } from './chain-hash.ts';
import { ChainWalk } from './chain-walk.ts';

const newest = 40;

function link(seq: number, previousHash: string, changes: Partial<ChainLink> = {}): ChainLink {
  const made = {
    previousHash,
    seq: `${seq}`,
    id: `${seq + 100}`,
    clinicId: 'c',
    at: '2026-03-02T09:30:00.000Z',
    actorId: null,
    action: `a${seq}`,
    subject: 's',
    subjectId: 'i',
    before: null,
    after: null,
    requestId: 'r',
    ...changes,
  };
  return { ...made, hash: hashOf(made) };
}

function chain(length = newest): ChainLink[] {
  const links: ChainLink[] = [];
  for (let seq = 1; seq <= length; seq += 1) links.push(link(seq, links.at(-1)?.hash ?? beginning));
  return links;
}

const whole = chain();
const head = { seq: newest, hash: whole.at(-1)?.hash ?? '' };
const at = (seq: number) => whole[seq - 1] ?? link(0, beginning);
/** The chain with some events replaced, by number. */
const replaced = (by: Record<number, ChainLink>) => whole.map((one) => by[Number(one.seq)] ?? one);
const renumbered = (links: readonly ChainLink[], by: number) =>
  links.map((one) => ({ ...one, seq: `${Number(one.seq) + by}` }));

function said(links: readonly ChainLink[], against: typeof head | null = head): string[] {
  const walk = new ChainWalk();
  for (const one of links) walk.add(one);
  return faultsOf(walk.end(), against).map(({ kind, from, to }: Fault) => `${kind} ${from}-${to}`);
}

describe('a whole chain', () => {
  it('When nothing was touched, then there is no fault', () => {
    expect(said(whole)).toEqual([]);
    expect(said([], null)).toEqual([]);
  });
});

describe('an edit', () => {
  it.each([1, 20, newest])('When a field of event %i is changed, then it is named', (seq) => {
    for (const change of [
      { action: 'x' },
      { id: '7' },
      { at: '' },
      { after: '{}' },
      { previousHash: '00' },
    ]) {
      expect(said(replaced({ [seq]: { ...at(seq), ...change } }))).toEqual([`edited ${seq}-${seq}`]);
    }
    expect(said(replaced({ [seq]: { ...at(seq), hash: beginning } }))).toContain(`edited ${seq}-${seq}`);
  });

  it.each([1, 20, newest])('When the hash of event %i is made anew too, then it is named', (seq) => {
    const forged = link(seq, at(seq).previousHash, { action: 'x' });
    expect(said(replaced({ [seq]: forged }))).toEqual([`edited ${seq}-${seq}`]);
  });

  it('When all events are rewritten and the head is not, then the newest is named', () => {
    const links: ChainLink[] = [];
    for (const one of whole) {
      links.push(link(Number(one.seq), links.at(-1)?.hash ?? beginning, { action: 'x' }));
    }
    expect(said(links)).toEqual([`edited ${newest}-${newest}`]);
  });
});

describe('an event taken out', () => {
  it.each([1, 20])('When event %i is deleted, then it is named', (seq) => {
    expect(said(whole.filter((one) => one !== at(seq)))).toEqual([`missing ${seq}-${seq}`]);
  });

  it('When the others are renumbered to close the gap, then it is named all the same', () => {
    expect(said([...whole.slice(0, 19), ...renumbered(whole.slice(20), -1)])).toEqual(['missing 20-20']);
    expect(said([...whole.slice(0, 19), ...renumbered(whole.slice(22), -3)])).toContain('missing 20-22');
  });

  it('When the tail is cut, then that is named', () => {
    expect(said(whole.slice(0, 30))).toEqual(['cut 31-40']);
    expect(said([])).toEqual(['cut 1-40']);
    expect(said([...whole.slice(0, 9), ...whole.slice(10, 30)])).toEqual(['missing 10-10', 'cut 31-40']);
  });
});

describe('an event put in', () => {
  const forged = link(20, at(19).hash, { action: 'x' });
  it('When it shares a number, then the number is named', () => {
    expect(said([...whole.slice(0, 20), forged, ...whole.slice(20)])).toEqual(['inserted 20-20']);
    expect(said([...whole.slice(0, 19), forged, ...whole.slice(19)])).toEqual(['inserted 20-20']);
  });

  it('When the others are renumbered to make room, then it is named', () => {
    const rest = renumbered(whole.slice(19), 1);
    expect(said([...whole.slice(0, 19), forged, ...rest])).toEqual(['inserted 20-20']);
    expect(said([...whole.slice(0, 19), { ...forged, hash: beginning }, ...rest])).toEqual([
      'inserted 20-20',
    ]);
  });

  it('When it follows the newest, then it is named', () => {
    expect(said([...whole, link(41, head.hash)])).toEqual(['inserted 41-41']);
    expect(said([...whole, { ...link(41, head.hash), hash: beginning }])).toEqual(['inserted 41-41']);
  });
});

describe('events in another order', () => {
  const onNumber = (one: ChainLink, seq: number) => ({ ...one, seq: `${seq}` });
  it.each([
    [10, 11],
    [1, newest],
    [7, 30],
  ])('When %i and %i change places, then both are named', (one, other) => {
    const names = [`out of order ${one}-${one}`, `out of order ${other}-${other}`];
    const places = { [one]: onNumber(at(other), one), [other]: onNumber(at(one), other) };
    expect(said(replaced(places))).toEqual(names);
    const content = (of: ChainLink, place: ChainLink) => ({
      ...of,
      seq: place.seq,
      previousHash: place.previousHash,
      hash: place.hash,
    });
    const contents = { [one]: content(at(other), at(one)), [other]: content(at(one), at(other)) };
    expect(said(replaced(contents))).toEqual(names);
  });

  it('When one is moved and those between make room, then that is named', () => {
    const links = [
      ...whole.slice(0, 9),
      ...renumbered(whole.slice(10, 30), -1),
      onNumber(at(10), 30),
      ...whole.slice(30),
    ];
    expect(said(links)).toEqual(['out of order 10-29', 'out of order 30-30']);
  });
});

describe('the head', () => {
  it('When it is gone, older or another, then that is named', () => {
    expect(said(whole, null)).toEqual(['no head 40-40']);
    expect(said(whole, { seq: 39, hash: at(39).hash })).toEqual(['inserted 40-40']);
    expect(said(whole, { seq: 42, hash: beginning })).toEqual(['cut 41-42']);
    expect(said(whole, { seq: 40, hash: beginning })).toEqual(['edited 40-40']);
  });
});
