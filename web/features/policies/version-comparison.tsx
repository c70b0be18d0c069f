import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { PolicyVersion } from '#shared/contract/policies.ts';
import { FieldGrid } from '../../components/field-grid.tsx';
import { policyTexts } from '../../lib/texts/policies.ts';
import classes from './policies.module.css';
import { PolicyDifferenceList } from './policy-difference-list.tsx';

/** What differs between any two versions; at first between the newest and the one before. */
export function VersionComparison({ versions }: { versions: readonly PolicyVersion[] }) {
  const [olderId, setOlderId] = useState(versions[1]?.id);
  const [newerId, setNewerId] = useState(versions[0]?.id);
  const older = versions.find(({ id }) => id === olderId) ?? versions[1];
  const newer = versions.find(({ id }) => id === newerId) ?? versions[0];
  const options = versions.map(({ id, version }) => ({ value: id, label: policyTexts.version(version) }));
  if (!older || !newer) return null;
  return (
    <section className={classes.comparison}>
      <h3 className={classes.part}>{policyTexts.compare}</h3>
      <FieldGrid least={180}>
        <NativeSelect
          data={options}
          label={policyTexts.compareFrom}
          onChange={(event) => setOlderId(event.currentTarget.value)}
          value={older.id}
        />
        <NativeSelect
          data={options}
          label={policyTexts.compareTo}
          onChange={(event) => setNewerId(event.currentTarget.value)}
          value={newer.id}
        />
      </FieldGrid>
      <div aria-live="polite" className={classes.compared}>
        <PolicyDifferenceList after={newer.definition} before={older.definition} />
      </div>
    </section>
  );
}
