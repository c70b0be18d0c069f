import { TextInput } from '@mantine/core';
import { memo, useState } from 'react';
import { instantOf } from '../../lib/clinic-time.ts';
import { dayOf, formatTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { scoreTexts } from './texts.ts';

interface BaselineTimeFieldProps {
  performedAt: string;
  /** null: just before the block */
  onTime: (feltAt: Date | null) => void;
}

/** When the pain before the block was felt, where somebody knows it better than "just before". */
export const BaselineTimeField = memo(function BaselineTimeField({
  performedAt,
  onTime,
}: BaselineTimeFieldProps) {
  const { timeZone } = useSession().clinic;
  const [text, setText] = useState('');
  const blockTime = formatTime(performedAt, timeZone);
  const feltAt = readTime(text);
  const isWrong = text !== '' && feltAt === null;

  function readTime(typed: string): Date | null {
    const instant = instantOf(dayOf(performedAt, timeZone), typed.trim(), timeZone);
    return instant !== null && instant.getTime() < Date.parse(performedAt) ? instant : null;
  }

  return (
    <TextInput
      label={scoreTexts.baselineFelt}
      description={scoreTexts.baselineFeltHint(blockTime)}
      error={isWrong && text.length >= 5 ? scoreTexts.baselineFeltProblem(blockTime) : null}
      placeholder="08:55"
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      w={220}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onTime(readTime(event.currentTarget.value));
      }}
    />
  );
});
