import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { serverNow } from '../../lib/server-clock.ts';
import { useSession } from '../../lib/session.ts';
import { saidTime } from './said-time.ts';
import { scoreTexts } from './texts.ts';

interface SaidTimeFieldProps {
  performedAt: string;
  label: string;
  action: string;
  onTime: (instant: Date) => void;
}

/** A time after the block, typed as it is said: 16:20, -10 min, now. */
export function SaidTimeField({ performedAt, label, action, onTime }: SaidTimeFieldProps) {
  const { timeZone } = useSession().clinic;
  const [said, setSaid] = useState('');
  const [isWrong, setIsWrong] = useState(false);

  function take() {
    const instant = saidTime(said, performedAt, serverNow(), timeZone);
    setIsWrong(instant === null);
    if (instant !== null) onTime(instant);
  }

  return (
    <>
      <TextInput
        aria-label={label}
        placeholder={scoreTexts.saidTimeExample}
        autoComplete="off"
        autoFocus
        maxLength={12}
        w={152}
        error={isWrong ? scoreTexts.saidTimeProblem : null}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && said !== '') take();
        }}
      />
      <Button variant="default" size="sm" disabled={said === ''} onClick={take}>
        {action}
      </Button>
    </>
  );
}
