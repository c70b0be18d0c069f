import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import classes from './copy-field.module.css';

interface CopyFieldProps {
  label: string;
  value: string;
  copy: string;
  copied: string;
}

/** A value to take elsewhere: one button copies it, and it can be selected by hand. */
export function CopyField({ label, value, copy, copied }: CopyFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  const take = async () => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      input.current?.focus();
    }
  };
  return (
    <div className={classes.field}>
      <TextInput
        className={classes.input ?? ''}
        label={label}
        onFocus={(event) => event.currentTarget.select()}
        readOnly
        ref={input}
        value={value}
      />
      <Button onClick={() => void take()} variant="default">
        <span aria-live="polite">{isCopied ? copied : copy}</span>
      </Button>
    </div>
  );
}
