import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from './copy-text.module.css';

interface CopyTextProps {
  label: string;
  text: string;
  copy: string;
  copied: string;
}

/** Text to take elsewhere, with a button that copies it; it scrolls, so it takes the keyboard too. */
export function CopyText({ label, text, copy, copied }: CopyTextProps) {
  const [copiedText, setCopiedText] = useState('');
  const take = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopiedText(text);
    } catch {
      setCopiedText('');
    }
  };
  return (
    <>
      <Button onClick={() => void take()} variant="default">
        <span aria-live="polite">{copiedText === text ? copied : copy}</span>
      </Button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section aria-label={label} className={classes.text} tabIndex={0}>
        <pre className={classes.pre}>{text}</pre>
      </section>
    </>
  );
}
