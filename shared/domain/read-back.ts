import type { Target } from './case.ts';
import { coverageOf, levelsIn } from './coverage.ts';
import { nervesOf } from './spine.ts';
import { type Nerve, nerves, type Procedure, type Side, sides } from './vocabulary.ts';

type Landmark = 'transverse process' | 'articular pillar' | 'superior articular process';

/**
 * What was aimed at, read back in one sentence per side, nerves and joints both, so that "L4-5" cannot be
 * misunderstood. Source: R2.read-back.
 * Example: "L3 and L4 medial branches, at the L4 and L5 transverse processes = L4-L5, right".
 */
export function readBack(targets: readonly Target[], procedure: Procedure): string {
  const { covered } = coverageOf(targets, procedure);
  const sentences = sides.flatMap((side) => {
    const joints = levelsIn(covered).flatMap((level) => (level.side === side ? [level.joint] : []));
    if (procedure === 'intra_articular_injection') {
      return joints.length === 0 ? [] : [`Injection into ${listed(joints)}, ${side}`];
    }
    const aimed = nervesAimedAt(targets, side);
    if (aimed.length === 0) return [];
    const result = joints.length === 0 ? 'no joint fully covered' : listed(joints);
    return [`${nerveNames(aimed)}, at ${landmarks(aimed)} = ${result}, ${side}`];
  });
  return sentences.length === 0 ? 'No target' : sentences.join('; ');
}

/**
 * The bone at which a nerve is blocked. Source: R2.bony-target.
 * Example: the L4 medial branch lies at the L5 transverse process, the L5 dorsal ramus at the sacral ala.
 */
export function bonyTargetOf(nerve: Nerve): string {
  const target = boneOf(nerve);
  return typeof target === 'string' ? target : `the ${target.bone} ${target.landmark}`;
}

function nervesAimedAt(targets: readonly Target[], side: Side): Nerve[] {
  const aimed = new Set<Nerve>();
  for (const target of targets) {
    if (target.side !== side) continue;
    for (const nerve of 'nerve' in target ? [target.nerve] : nervesOf(target.joint)) aimed.add(nerve);
  }
  return nerves.filter((nerve) => aimed.has(nerve));
}

function nerveNames(aimed: readonly Nerve[]): string {
  const branches = aimed.filter((nerve) => nerve !== 'TON' && nerve !== 'L5-DR');
  const names = aimed.includes('TON') ? ['third occipital nerve'] : [];
  if (branches.length > 0)
    names.push(`${listed(branches)} medial ${branches.length === 1 ? 'branch' : 'branches'}`);
  if (aimed.includes('L5-DR')) names.push('L5 dorsal ramus');
  return listed(names);
}

function landmarks(aimed: readonly Nerve[]): string {
  const named = new Set<string>();
  for (const nerve of aimed) {
    const target = boneOf(nerve);
    if (typeof target === 'string') {
      named.add(target);
      continue;
    }
    const bones = aimed.flatMap((other) => {
      const place = boneOf(other);
      return typeof place !== 'string' && place.landmark === target.landmark ? [place.bone] : [];
    });
    named.add(`the ${listed(bones)} ${bones.length === 1 ? target.landmark : plural(target.landmark)}`);
  }
  return listed([...named]);
}

function plural(landmark: Landmark): string {
  return landmark.endsWith('process') ? `${landmark}es` : `${landmark}s`;
}

function boneOf(nerve: Nerve): string | { readonly bone: string; readonly landmark: Landmark } {
  if (nerve === 'TON') return 'the C2-C3 joint';
  if (nerve === 'L5-DR') return 'the sacral ala';
  if (nerve === 'C7') return { bone: nerve, landmark: 'superior articular process' };
  if (nerve === 'C8') return { bone: 'T1', landmark: 'transverse process' };
  if (nerve === 'T12') return { bone: 'L1', landmark: 'transverse process' };
  const number = Number(nerve.slice(1));
  if (nerve.startsWith('C')) return { bone: nerve, landmark: 'articular pillar' };
  return { bone: `${nerve.charAt(0)}${number + 1}`, landmark: 'transverse process' };
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
