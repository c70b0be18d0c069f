import { Button, Checkbox, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { complications } from '#shared/contract/record-vocabulary.ts';
import { FieldGroup } from '../../components/field-group.tsx';
import { Panel } from '../../components/panel.tsx';
import { blockQuery } from '../../lib/get-block.ts';
import { complicationWords } from '../../lib/texts/record-words.ts';
import { type CourseDraft, courseOf, toggleComplication } from './course-draft.ts';
import classes from './course-panel.module.css';
import { recordCourse } from './record-course.ts';
import { RescueField } from './rescue-field.tsx';
import { SaveBar } from './save-bar.tsx';
import type { SheetDetail } from './sheet-work.ts';
import { scoreTexts } from './texts.ts';

/** What happened after the needles were out: pain medicine and complications. */
export function CoursePanel({ detail }: { detail: SheetDetail }) {
  const { block } = detail;
  const queries = useQueryClient();
  const [draft, setDraft] = useState<CourseDraft | null>(null);
  const course = draft ?? courseOf(block);
  const save = useMutation({
    mutationFn: (request: CourseDraft) => recordCourse(block.id, request),
    onSuccess: (stored) => {
      setDraft(null);
      queries.setQueryData(blockQuery(block.id).queryKey, (old) => old && { ...old, block: stored });
      void queries.invalidateQueries({ queryKey: ['episode', block.episodeId] });
    },
    onError: () => void queries.invalidateQueries({ queryKey: blockQuery(block.id).queryKey }),
  });

  return (
    <Panel title={scoreTexts.courseTitle}>
      <div className={classes.course}>
        <RescueField
          detail={detail}
          minutes={course.rescueAnalgesicAtMinutes}
          onMinutes={(minutes) => setDraft({ ...course, rescueAnalgesicAtMinutes: minutes })}
        />
        <FieldGroup legend={scoreTexts.complications}>
          <div className={classes.checks}>
            {complications.map((each) => (
              <Checkbox
                key={each}
                label={complicationWords[each]}
                checked={course.complications.includes(each)}
                onChange={() => setDraft(toggleComplication(course, each))}
              />
            ))}
          </div>
        </FieldGroup>
        <Textarea
          label={scoreTexts.complicationNote}
          autosize
          minRows={2}
          maxLength={500}
          value={course.complicationNote}
          onChange={(event) => setDraft({ ...course, complicationNote: event.currentTarget.value })}
        />
        <SaveBar
          error={save.error}
          isSaved={save.isSuccess && draft === null}
          stored={storedWords(detail)}
          onSaveMine={() => save.mutate({ ...course, version: block.version })}
        >
          <Button
            variant={draft === null ? 'default' : 'filled'}
            disabled={draft === null}
            loading={save.isPending}
            onClick={() => save.mutate(course)}
          >
            {scoreTexts.saveCourse}
          </Button>
        </SaveBar>
      </div>
    </Panel>
  );
}

function storedWords({ block }: SheetDetail): string {
  const rescue = block.rescueAnalgesicAtMinutes;
  return [
    rescue === null ? scoreTexts.rescueNone : `${scoreTexts.rescue}: +${rescue} min`,
    ...block.complications.map((each) => complicationWords[each]),
    block.complicationNote,
  ]
    .filter((words) => words !== '')
    .join(' · ');
}
