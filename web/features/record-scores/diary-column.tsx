import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { siteLabel } from '../../lib/site-label.ts';
import { DiaryKeys } from './diary-keys.tsx';
import { DiaryLine } from './diary-line.tsx';
import { SheetDialogs } from './sheet-dialogs.tsx';
import classes from './transcription.module.css';
import { transcriptionTexts } from './transcription-texts.ts';
import type { SavedEntries } from './use-saved-entries.ts';
import { useTranscription } from './use-transcription.ts';

interface DiaryColumnProps {
  detail: BlockDetail;
  entries: SavedEntries;
  seriesId: string;
  now: Date;
  onKeyed: () => void;
}

/** One column of the paper, time by time, with the cursor where the next key goes. */
export function DiaryColumn({ detail, entries, seriesId, now, onKeyed }: DiaryColumnProps) {
  const [reason, setReason] = useState('');
  const [isKeying, setIsKeying] = useState(false);
  const copying = useTranscription(detail, entries, seriesId, now);
  const { sheet, pending, lines, current, stop, message, askedAt } = copying;
  const [line] = lines;
  const reasonField = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);

  function resume() {
    copying.resume();
    if (stop !== 'reason') return;
    setIsKeying(false);
    reasonField.current?.focus();
  }

  return (
    <Panel title={line && siteLabel(line.entry.series)}>
      {line?.entry.series.scale === 'nrs11' ? <DiaryKeys /> : <p>{transcriptionTexts.typed}</p>}
      <TextInput
        label={transcriptionTexts.reason}
        description={transcriptionTexts.reasonHint}
        autoComplete="off"
        maxLength={300}
        maw={420}
        mb="md"
        value={reason}
        ref={reasonField}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Back to the line where the next key goes.
          if (event.key !== 'Enter') return;
          setIsKeying(true);
          list.current?.querySelector<HTMLInputElement>('[data-here="true"] input')?.focus();
        }}
      />
      {stop !== null && (
        <Notice
          tone="amber"
          urgent
          title={transcriptionTexts.stopped[stop]}
          actions={
            <Button size="sm" autoFocus onClick={resume}>
              {stop === 'reason' ? transcriptionTexts.writeReason : transcriptionTexts.resume}
            </Button>
          }
        />
      )}
      <p className={classes.message} role="status">
        {message}
        {current === null && pending.size === 0 && ` ${transcriptionTexts.allIn}`}
      </p>
      <ol className={classes.lines} ref={list}>
        {lines.map(({ row, entry }) => (
          <DiaryLine
            key={row.key}
            row={row}
            entry={entry}
            detail={detail}
            pending={pending.get(`${entry.series.id}:${row.key}`)}
            isHere={stop === null && current?.row.key === row.key}
            takesFocus={isKeying}
            canUndo={entry.reading !== null && entry.reading.id === sheet.work.lastSavedId}
            actions={sheet.work.actionsFor(askedAt(row))}
            onKey={(key, atMs) => {
              onKeyed();
              setIsKeying(true);
              return copying.press(key, atMs, reason.trim());
            }}
            onTyped={(said) => {
              onKeyed();
              setIsKeying(true);
              copying.say(said);
            }}
          />
        ))}
      </ol>
      <SheetDialogs sheet={sheet} entries={entries} />
    </Panel>
  );
}
