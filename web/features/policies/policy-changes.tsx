import { useFormContext } from 'react-hook-form';
import { policyTexts } from '../../lib/texts/policies.ts';
import classes from './policies.module.css';
import { entryName, type PolicyEntries } from './policy-entries.ts';
import { type PolicyField, policyFields } from './policy-fields.ts';

/** Old and new of every field that differs, before anything is published. */
export function PolicyChanges({ before }: { before: PolicyEntries }) {
  const after = useFormContext<PolicyEntries>().watch();
  const changed = policyFields.filter(({ path }) => {
    const name = entryName(path);
    return String(before[name]) !== String(after[name]);
  });
  if (changed.length === 0) return <p className={classes.muted}>{policyTexts.noChanges}</p>;
  return (
    <ul className={classes.changes}>
      {changed.map((field) => (
        <li key={field.path}>
          {field.label}: <span className="fw-visually-hidden">{policyTexts.was}</span>{' '}
          <span className={classes.old}>{words(field, before)}</span> <span aria-hidden="true">→</span>{' '}
          <span className="fw-visually-hidden">{policyTexts.becomes}</span>{' '}
          <strong>{words(field, after)}</strong>
        </li>
      ))}
    </ul>
  );
}

function words({ path, kind, options, unit }: PolicyField, entries: PolicyEntries): string {
  const entry = entries[entryName(path)] ?? '';
  if (typeof entry === 'boolean') return entry ? policyTexts.yes : policyTexts.no;
  const values = Array.isArray(entry) ? entry : kind === 'lines' ? entry.split('\n') : [entry];
  const named = values.map((value) => options?.find((option) => option.value === value)?.label ?? value);
  const text = named.filter(Boolean).join(', ');
  if (text === '') return policyTexts.nothing;
  return unit ? `${text} ${unit}` : text;
}
