import { mayDo, type Role } from '#shared/access/access-table.ts';
import type { Patient } from '#shared/contract/patients.ts';
import { type WorklistState, worklistStates } from '#shared/contract/record-vocabulary.ts';
import { formatDay, formatName } from '../../lib/format.ts';
import { patientTexts } from '../../lib/texts/patients.ts';
import { shellTexts } from '../../lib/texts/shell.ts';
import { worklistTexts } from '../../lib/texts/worklist.ts';
import { navigationOf } from '../navigation.ts';

/** Where an entry leads. */
type PaletteTarget =
  | { readonly kind: 'screen'; readonly to: string }
  | { readonly kind: 'worklist'; readonly state: WorklistState }
  | { readonly kind: 'patient'; readonly patientId: string }
  | { readonly kind: 'help' | 'sign_out' };

export interface PaletteEntry {
  readonly key: string;
  readonly words: string;
  readonly about: string;
  readonly target: PaletteTarget;
}

const mostPatients = 8;

/** The screens and actions of a role of which every typed word begins a word. */
export function actionEntries(role: Role, typed: string): PaletteEntry[] {
  const lists = mayDo(role, 'read_patient') ? worklistStates : [];
  const all: PaletteEntry[] = [
    ...navigationOf(role).map(({ to, label }) => entry(label, { kind: 'screen', to })),
    ...lists.map((state) =>
      entry(`${worklistTexts.title}: ${worklistTexts.states[state]}`, { kind: 'worklist', state }),
    ),
    entry(shellTexts.account, { kind: 'screen', to: '/account' }),
    entry(shellTexts.help, { kind: 'help' }),
    entry(shellTexts.signOut, { kind: 'sign_out' }),
  ];
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter(({ words }) => {
    const own = words.toLowerCase().split(/[\s:]+/);
    return wanted.every((word) => own.some((each) => each.startsWith(word)));
  });
}

export function patientEntries(patients: readonly Patient[]): PaletteEntry[] {
  return patients.slice(0, mostPatients).map(({ id, familyName, givenName, birthDate, identifier }) => ({
    key: id,
    words: formatName(familyName, givenName),
    about: `${patientTexts.born(formatDay(birthDate))} · ${identifier}`,
    target: { kind: 'patient', patientId: id },
  }));
}

function entry(words: string, target: PaletteTarget): PaletteEntry {
  return { key: words, words, about: '', target };
}
