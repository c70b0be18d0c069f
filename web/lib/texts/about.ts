/** What Facetwise is, and what it is not. */
export const aboutTexts = {
  title: 'About and limits',
  lead: 'Read this once before you rely on a result.',
  short: 'Supports a physician’s review. It does not confirm and it does not decide.',
  parts: [
    {
      title: 'What it is',
      lines: [
        'A calculator for diagnostic block responses in facet joint pain, for clinicians.',
        'It keeps pain scores before and after medial branch blocks and facet joint injections, per level and block, and computes relief over time.',
        'It judges relief against the versioned policy your clinic has chosen, and shows every rule with the scores it rests on.',
        'When all rules of a policy are met it flags a possible candidate for radiofrequency ablation, for a physician to review.',
      ],
    },
    {
      title: 'What it is not',
      lines: [
        'It does not find the cause of pain, and it does not decide about a treatment. A physician does, with the whole picture.',
        'A good response to a block supports that a joint is the source of pain; it does not prove it. Other reasons for relief exist: placebo, spread of the anaesthetic, sedation, the course of the pain itself.',
        'It does not say that a payer will pay. Policies change; check each one against its issuer’s live text.',
        'Radiofrequency ablation is not a cure. Relief varies between people and wears off.',
      ],
    },
    {
      title: 'Limits you should know',
      lines: [
        'Relief is seen only at the scores that were taken. How long it lasted is therefore a span, not a number.',
        'A score that is missing is missing: it is never read as 0 and never as no relief.',
        'Percentages are cut, not rounded, to one decimal, so that what is shown never contradicts a decision.',
        'The clinical history matters more than any number here: pain in the back or neck itself, what brings it on, what was tried, what else was excluded. Imaging alone is not enough.',
        'The patient’s own stated percentage stands beside the calculated one and is never used for it.',
      ],
    },
    {
      title: 'Information, not advice',
      lines: [
        'Everything here is information for clinicians. It is not medical, legal or billing advice.',
        'Patients should speak with the clinician who treats them.',
      ],
    },
  ],
} as const;
