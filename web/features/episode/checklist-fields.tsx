import { TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { type ChecklistItem, checklistAnswers, checklistItems } from '#shared/contract/record-vocabulary.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { checklistAnswerWords, checklistWords } from '../../lib/texts/record-words.ts';
import classes from './episode.module.css';
import type { Indication } from './episode-fields.tsx';

const answerOptions = checklistAnswers.map((answer) => ({
  value: answer,
  label: checklistAnswerWords[answer],
}));

/** Some questions of the checklist; a note where one is answered. The form holds all of them in their order. */
export function ChecklistFields({ items }: { items: readonly ChecklistItem[] }) {
  const form = useFormContext<Indication>();
  const { errors } = form.formState;
  return (
    <div className={classes.checklist}>
      {items.map((item) => {
        const index = checklistItems.indexOf(item);
        return (
          <div className={classes.question} key={item}>
            <ChoiceField
              inline
              legend={checklistWords[item]}
              options={answerOptions}
              registration={form.register(`checklist.${index}.answer`)}
            />
            {form.watch(`checklist.${index}.answer`) !== 'not_recorded' && (
              <TextInput
                {...form.register(`checklist.${index}.note`)}
                aria-label={episodeTexts.noteFor(checklistWords[item])}
                error={errors.checklist?.[index]?.note?.message}
                mt={6}
                placeholder={episodeTexts.note}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
