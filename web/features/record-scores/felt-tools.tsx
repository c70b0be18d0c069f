import { Button } from '@mantine/core';
import { memo, useState } from 'react';
import { useServerNow } from '../../lib/server-clock.ts';
import { canScoreNow } from './due-time.ts';
import classes from './felt-tools.module.css';
import { SaidTimeField } from './said-time-field.tsx';
import { scoreTexts } from './texts.ts';

interface FeltToolsProps {
  performedAt: string;
  onNow: () => void;
  onFeltAt: (instant: Date) => void;
}

/** Asks for a score that was felt now or earlier, whether or not one is due. */
export const FeltTools = memo(function FeltTools({ performedAt, onNow, onFeltAt }: FeltToolsProps) {
  const now = useServerNow();
  const [isEarlier, setIsEarlier] = useState(false);
  if (!canScoreNow(performedAt, now)) return null;
  return (
    <div className={classes.tools}>
      <Button variant="default" size="sm" onClick={onNow}>
        {scoreTexts.scoreNow}
      </Button>
      {isEarlier ? (
        <SaidTimeField
          performedAt={performedAt}
          label={scoreTexts.feltEarlierWhen}
          action={scoreTexts.feltEarlierAsk}
          onTime={(instant) => {
            setIsEarlier(false);
            onFeltAt(instant);
          }}
        />
      ) : (
        <Button variant="subtle" size="sm" onClick={() => setIsEarlier(true)}>
          {scoreTexts.feltEarlier}
        </Button>
      )}
    </div>
  );
});
