import { Button, TextInput } from '@mantine/core';
import { useContext, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Side } from '#shared/domain/vocabulary.ts';
import { FieldGroup } from '../../components/field-group.tsx';
import { sideWords } from '../../lib/texts/record-words.ts';
import { AmountField } from './amount-field.tsx';
import { readAmount, volumeLimits } from './amount-text.ts';
import classes from './block-form.module.css';
import { type BlockForm, targetKey } from './block-form.ts';
import { CopiedContext } from './copied-context.tsx';
import { blockTexts } from './texts.ts';

interface VolumeFieldsProps {
  targets: readonly { readonly name: string; readonly side: Side }[];
}

/** A volume for each target, or one for all. */
export function VolumeFields({ targets }: VolumeFieldsProps) {
  const form = useFormContext<BlockForm>();
  const copied = useContext(CopiedContext);
  const [all, setAll] = useState('');
  const [problem, setProblem] = useState('');

  function applyToAll() {
    const read = readAmount(all, volumeLimits);
    if ('problem' in read) return setProblem(read.problem);
    setProblem('');
    for (const { name, side } of targets) {
      form.setValue(`volumes.${targetKey(name, side)}`, String(read.value ?? ''), { shouldDirty: true });
    }
    form.clearErrors('volumes');
    copied?.confirm(['volumes']);
  }

  return (
    <FieldGroup legend={blockTexts.volumes}>
      <p className={classes.hint}>{blockTexts.optional}</p>
      {targets.length > 1 && (
        <div className={classes.all}>
          <TextInput
            aria-label={blockTexts.volumeAll}
            placeholder={blockTexts.volumeAll}
            inputMode="decimal"
            autoComplete="off"
            maxLength={12}
            value={all}
            error={problem}
            onChange={(event) => setAll(event.currentTarget.value)}
          />
          <Button variant="default" disabled={all.trim() === ''} onClick={applyToAll}>
            {blockTexts.volumeApply}
          </Button>
        </div>
      )}
      <div className={classes.volumes}>
        {targets.map(({ name, side }) => {
          const key = targetKey(name, side);
          return (
            <AmountField
              key={key}
              name={`volumes.${key}`}
              label={`${name} ${sideWords[side]}`}
              unit={blockTexts.volumeRead}
              limits={volumeLimits}
            />
          );
        })}
      </div>
    </FieldGroup>
  );
}
