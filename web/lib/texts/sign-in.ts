/** Sign-in, first set-up and joining by invitation. */
export const signInTexts = {
  title: 'Sign in',
  lead: 'Diagnostic block response calculator for facet joint pain',
  email: 'E-mail address',
  password: 'Password',
  passwordOf: (name: string) => `Password of ${name}`,
  signIn: 'Sign in',
  demoTitle: 'Demo clinic',
  demoSentence: 'Synthetic patients. Choose who you want to be.',
  signInAs: (name: string) => `Sign in as ${name}`,
  openDemoTitle: 'Look around first',
  openDemoSentence:
    'Opens a clinic with synthetic patients and one user per role. It can be removed in one step.',
  openDemo: 'Open the demo clinic',
  setUpTitle: 'No clinic is set up here yet',
  setUpSentence:
    'To set one up, open the one-time link that stands in the terminal where Facetwise was started.',
  roleDoes: {
    nurse: 'Records scores before and after a block',
    physician: 'Records blocks, reads results, signs reviews',
    admin: 'Publishes policies, invites users',
  },
} as const;
