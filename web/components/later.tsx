import { Button } from '@mantine/core';
import { type ComponentType, useEffect, useState } from 'react';
import { problemTexts } from '../lib/texts/problems.ts';
import { whenIdle } from '../lib/when-idle.ts';
import { Loading } from './loading.tsx';
import { Notice } from './notice.tsx';

/**
 * A part that is loaded once it is shown, so that the screen around it comes sooner; `load` fetches it ahead of that,
 * `loadWhenIdle` after what is to be seen first.
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
  const ahead = () => void fetchPart().catch(() => {});
  return Object.assign(Later, { load: ahead, loadWhenIdle: () => whenIdle(ahead) });
}
