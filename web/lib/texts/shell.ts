import type { Role } from '#shared/access/access-table.ts';
import type { ShortcutPlace } from '../shortcuts.ts';

export const roleWords: Record<Role, string> = {
  nurse: 'Nurse',
  physician: 'Physician',
  admin: 'Administrator',
};

/** What stands on every screen, and the screens of the shell itself. */
export const shellTexts = {
  product: 'Facetwise',
  skip: 'Skip to the content',
  navigation: 'Main',
  menu: 'Menu',
  worklist: 'Worklist',
  room: 'Room',
  patients: 'Patients',
  policies: 'Policies',
  calculator: 'Calculator',
  users: 'Users',
  clinicSettings: 'Clinic settings',
  emergencyAccess: 'Emergency access',
  about: 'About and limits',
  account: 'My account',
  signOut: 'Sign out',
  demo: 'DEMO',
  demoSentence: 'Synthetic patients only.',
  demoWarning: 'Never enter a real person here.',
  cancel: 'Cancel',
  footer: 'Facetwise supports a physician’s review. It does not confirm and it does not decide.',
  live: { connecting: 'Connecting', live: 'Live', reconnecting: 'Reconnecting' },
  find: 'Find',
  help: 'Keys',
  close: 'Close',
  palette: 'Find a patient or a screen',
  paletteWithoutPatients: 'Go to a screen',
  paletteFound: (count: number) => `${count} found. Arrows move, Enter opens.`,
  palettePatientMissing: (typed: string) => `No patient’s name or identifier begins with “${typed}”.`,
  paletteScreenMissing: (typed: string) => `No screen is called “${typed}”.`,
  shortcutPlaces: {
    everywhere: 'Everywhere',
    lists: 'Worklist, patients and other lists',
    scores: 'Score buttons',
    curve: 'Curve',
  } satisfies Record<ShortcutPlace, string>,
  technical: 'Technical details',
  loading: 'Loading',
  back: 'Back',
  notFoundTitle: 'There is no such page',
  notFoundSentence: 'The address may be mistyped, or what it showed belongs to another clinic.',
  noPermissionTitle: 'Your role does not open this page',
  noPermissionSentence: (role: string) =>
    `You are signed in as ${role.toLowerCase()}. Ask an administrator if you need more.`,
  errorTitle: 'This page could not be shown',
  lockTitle: 'Sign in again',
  lockSentence: 'Your session ended. What you typed is still here.',
  lockOther: 'Sign in as somebody else',
} as const;
