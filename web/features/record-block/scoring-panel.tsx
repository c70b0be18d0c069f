import { useFormContext } from 'react-hook-form';
import { seriesSites } from '#shared/contract/record-vocabulary.ts';
import { scales } from '#shared/domain/vocabulary.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { scaleWords } from '../../lib/texts/record-words.ts';
import classes from './block-form.module.css';
import type { BlockForm } from './block-form.ts';
import { ConfirmGroup, ConfirmMark } from './copied-context.tsx';
import { blockTexts } from './texts.ts';

/** What the score sheet will ask: for each level or together, and on which scale. */
export function ScoringPanel() {
  const form = useFormContext<BlockForm>();
  const { errors } = form.formState;
  return (
    <Panel title={blockTexts.scoring} actions={<ConfirmGroup fields={['scoredPer', 'scale']} />}>
      <div className={classes.pair}>
        <div>
          <ChoiceField
            legend={blockTexts.scoredPer}
            options={seriesSites.map((value) => ({ value, label: blockTexts.scoredPerWords[value] }))}
            registration={form.register('scoredPer')}
            error={errors.scoredPer?.message}
          />
          <ConfirmMark field="scoredPer" />
        </div>
        <div>
          <ChoiceField
            legend={blockTexts.scale}
            options={scales.map((value) => ({ value, label: scaleWords[value] }))}
            registration={form.register('scale')}
            error={errors.scale?.message}
          />
          <ConfirmMark field="scale" />
        </div>
      </div>
    </Panel>
  );
}
