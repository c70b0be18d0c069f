/** Sign-in. */
export const signInTexts = {
  welcome: 'Welcome',
  title: 'Sign in',
  lead: 'Diagnostic block response calculator for facet joint pain.',
  email: 'E-mail address',
  emailWrong: 'Enter your e-mail address, such as name@clinic.org.',
  password: 'Password',
  passwordMissing: 'Enter your password.',
  passwordOf: (name: string) => `Password of ${name}`,
  signIn: 'Sign in',
  ownPassword: 'With e-mail address and password',
  demoSentence: 'Synthetic patients. Choose who you want to be.',
  openDemoTitle: 'Look around first',
  openDemoSentence:
    'Opens a clinic with synthetic patients and one user per role. It can be removed in one step.',
  openDemo: 'Open the demo clinic',
  setUpTitle: 'Set up your clinic',
  setUpSentence: 'Open the one-time link that stands in the terminal where Facetwise was started.',
  roleDoes: {
    nurse: 'Records scores before and after a block',
    physician: 'Records blocks, reads results, signs reviews',
    admin: 'Publishes policies and invites users',
  },
} as const;
