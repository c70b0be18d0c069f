import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Issue } from '#shared/domain/issue.ts';
import { CopyText } from '../../components/copy-text.tsx';
import { Panel } from '../../components/panel.tsx';
import { calculatorTexts as texts } from '../../lib/texts/calculator.ts';
import classes from './calculator.module.css';
import { IssueNotice } from './issue-notice.tsx';
import { readPastedCase } from './read-pasted-case.ts';

interface SharePanelProps {
  /** What is judged now; null: nothing. */
  written: object | null;
  onCase: (written: object) => void;
}

/** A case as text, to take elsewhere and to bring back; every problem of a pasted one with its path. */
export function SharePanel({ written, onCase }: SharePanelProps) {
  const [pasted, setPasted] = useState('');
  const [issues, setIssues] = useState<readonly Issue[]>([]);

  function take() {
    const read = readPastedCase(pasted);
    setIssues('issues' in read ? read.issues : []);
    if (!('written' in read)) return;
    setPasted('');
    onCase(read.written);
  }

  return (
    <Panel note={texts.shareNote} title={texts.share}>
      <div className={classes.share}>
        {written && (
          <CopyText
            label={texts.jsonText}
            copied={texts.copied}
            copy={texts.copy}
            text={JSON.stringify(written, null, 2)}
          />
        )}
        <Textarea
          autosize
          description={texts.pasteHelp}
          label={texts.paste}
          maxRows={12}
          minRows={3}
          onChange={(event) => setPasted(event.currentTarget.value)}
          spellCheck={false}
          value={pasted}
        />
        <IssueNotice issues={issues} />
        <div>
          <Button disabled={pasted.trim() === ''} onClick={take} variant="default">
            {texts.usePasted}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
