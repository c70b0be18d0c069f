import { Checkbox, Textarea } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { complications } from '#shared/contract/record-vocabulary.ts';
import { Panel } from '../../components/panel.tsx';
import { complicationWords } from '../../lib/texts/record-words.ts';
import classes from './block-form.module.css';
import type { BlockForm } from './block-form.ts';
import { blockTexts } from './texts.ts';

/** What went wrong during the block or right after. */
export function ComplicationsPanel() {
  const form = useFormContext<BlockForm>();
  return (
    <Panel title={blockTexts.complications} note={blockTexts.complicationsNote}>
      <div className={classes.fields}>
        <div className={classes.checks}>
          {complications.map((value) => (
            <Checkbox
              key={value}
              {...form.register('complications')}
              value={value}
              label={complicationWords[value]}
            />
          ))}
        </div>
        <Textarea
          {...form.register('complicationNote')}
          label={blockTexts.complicationNote}
          autosize
          minRows={2}
          maxLength={500}
          error={form.formState.errors.complicationNote?.message}
        />
      </div>
    </Panel>
  );
}
