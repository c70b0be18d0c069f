import { TextInput } from '@mantine/core';
import { transcriptionTexts } from './transcription-texts.ts';

interface DiaryKeyFieldProps {
  label: string;
  /** True when the key was ours. */
  onKey: (key: string, atMs: number) => boolean;
}

/** Where the next key goes; it holds nothing, for each key is an entry. */
export function DiaryKeyField({ label, onKey }: DiaryKeyFieldProps) {
  return (
    <TextInput
      aria-label={label}
      placeholder={transcriptionTexts.here}
      autoComplete="off"
      w={160}
      value=""
      onChange={() => {}}
      onKeyDown={(event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        // A key held down is one entry.
        if (event.repeat || onKey(event.key, event.timeStamp)) event.preventDefault();
      }}
    />
  );
}
