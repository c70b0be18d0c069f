/** Users and invitations. */
export const userTexts = {
  title: 'Users',
  lead: 'Everybody who may sign in to this clinic, with the one role that decides what they may do.',
  name: 'Name',
  email: 'E-mail address',
  role: 'Role',
  states: { active: 'Active', invited: 'Invited, not joined yet', disabled: 'Disabled' },
  you: 'you',
  inviteTitle: 'Invite somebody',
  inviteNote: 'They choose their own password through a one-time link.',
  invite: 'Make the link',
  roleHelp: {
    nurse: 'Records scores. Cannot sign a review or change a threshold.',
    physician: 'Records blocks and signs reviews. Cannot change a threshold.',
    admin: 'Publishes policies and invites users. Cannot see or change clinical data.',
  },
  linkTitle: (name: string) => `Link for ${name}`,
  linkNote: (until: string) =>
    `Shown once and works once, until ${until}. Give it to this person only, on a way you trust.`,
  link: 'One-time link',
  copy: 'Copy',
  copied: 'Copied',
  done: 'Done',
} as const;
