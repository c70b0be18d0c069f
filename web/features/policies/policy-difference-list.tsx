import { policyTexts } from '../../lib/texts/policies.ts';
import classes from './policies.module.css';
import { type PolicyChange, policyDifference } from './policy-difference.ts';
import type { Tree } from './policy-entries.ts';

/** What differs between two versions, in words with units. */
export function PolicyDifferenceList({ before, after }: { before: Tree; after: Tree }) {
  const parts = policyDifference(before, after);
  if (parts.length === 0) return <p className={classes.muted}>{policyTexts.noChanges}</p>;
  return (
    <>
      {parts.map(({ title, changes }) => (
        <section key={title}>
          <h3 className={classes.part}>{title}</h3>
          <ul className={classes.changes}>
            {changes.map((change) => (
              <li className={classes.change} key={change.label}>
                <Change change={change} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Change({ change: { label, was, becomes } }: { change: PolicyChange }) {
  if (was.length <= 1 && becomes.length <= 1) {
    return (
      <>
        {label}: <span className="fw-visually-hidden">{policyTexts.was}</span>{' '}
        <span className={classes.old}>{was[0] ?? policyTexts.nothing}</span> <span aria-hidden="true">→</span>{' '}
        <span className="fw-visually-hidden">{policyTexts.becomes}</span>{' '}
        <strong>{becomes[0] ?? policyTexts.nothing}</strong>
      </>
    );
  }
  return (
    <>
      {label}
      <ul className={classes.changedLines}>
        {was.map((line) => (
          <li key={`was ${line}`}>
            {policyTexts.goes}: <span className={classes.old}>{line}</span>
          </li>
        ))}
        {becomes.map((line) => (
          <li key={`becomes ${line}`}>
            {policyTexts.comes}: <strong>{line}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
