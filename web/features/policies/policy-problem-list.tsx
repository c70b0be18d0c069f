import { policyDraftTexts } from '../../lib/texts/policy-drafts.ts';
import classes from './policies.module.css';
import type { PolicyProblem } from './policy-problems.ts';

/** Each problem with its place and a sentence. */
export function PolicyProblemList({ problems }: { problems: readonly PolicyProblem[] }) {
  return (
    <ul aria-label={policyDraftTexts.problems(problems.length)} className={classes.problems}>
      {problems.map(({ path, label, message }) => (
        <li key={`${path} ${message}`}>
          {label && <strong>{label}: </strong>}
          {message} <code>{path || policyDraftTexts.whole}</code>
        </li>
      ))}
    </ul>
  );
}
