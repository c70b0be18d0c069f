import { Button } from '@mantine/core';
import { type ComponentType, useEffect, useState } from 'react';
import { problemTexts } from '../lib/texts/problems.ts';
import { Loading } from './loading.tsx';
import { Notice } from './notice.tsx';

/**
 * A part that is loaded once it is shown, so that the screen around it comes sooner; `load` fetches it ahead of that.
 * Where it cannot be loaded it says so in its own place: what was typed around it stays.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | undefined;
  const fetchPart = async () => {
    loaded ??= await load();
    return loaded;
  };
  function Later(props: Props) {
    const [Part, setPart] = useState(() => loaded);
    const [hasFailed, setFailed] = useState(false);
    useEffect(() => {
      if (Part || hasFailed) return;
      fetchPart().then(
        (part) => setPart(() => part),
        () => setFailed(true),
      );
    }, [Part, hasFailed]);
    if (Part) return <Part {...props} />;
    if (!hasFailed) return <Loading lines={3} />;
    const retry = (
      <Button onClick={() => setFailed(false)} size="sm" variant="default">
        {problemTexts.retry}
      </Button>
    );
    return <Notice actions={retry} title={problemTexts.partMissing} tone="amber" urgent />;
  }
  return Object.assign(Later, { load: () => void fetchPart().catch(() => {}) });
}
