import { Button, Checkbox, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Block, type BlockDetail, block as blockShape } from '#shared/contract/blocks.ts';
import { complications } from '#shared/contract/record-vocabulary.ts';
import { FieldGroup } from '../../components/field-group.tsx';
import { Panel } from '../../components/panel.tsx';
import { RecordConflict } from '../../components/record-conflict.tsx';
import { blockQuery } from '../../lib/get-block.ts';
import { newerVersionOf } from '../../lib/newer-version.ts';
import { complicationWords } from '../../lib/texts/record-words.ts';
import { afterDifferences, nothingTyped } from './after-draft.ts';
import {
  type Course,
  type CourseDraft,
  courseDraftOf,
  courseToSave,
  toggleComplication,
} from './course-draft.ts';
import classes from './course-panel.module.css';
import { recordCourse } from './record-course.ts';
import { SaveBar } from './save-bar.tsx';
import { scoreTexts } from './texts.ts';

interface CoursePanelProps {
  detail: BlockDetail;
  /** null: as it is stored. */
  draft: CourseDraft | null;
  onDraft: (draft: CourseDraft | null) => void;
}

/** What happened after the needles were out, besides the pain medicine. */
export function CoursePanel({ detail, draft, onDraft }: CoursePanelProps) {
  const { block } = detail;
  const queries = useQueryClient();
  const course = draft ?? courseDraftOf(block);
  const save = useMutation({
    mutationFn: (request: Course) => recordCourse(block.id, request),
    onSuccess: (stored) => {
      onDraft(null);
      queries.setQueryData(blockQuery(block.id).queryKey, (old) => old && { ...old, block: stored });
      void queries.invalidateQueries({ queryKey: ['episode', block.episodeId] });
    },
    onError: () => void queries.invalidateQueries({ queryKey: blockQuery(block.id).queryKey }),
  });
  const newer = newerVersionOf(save.error, blockShape);

  /** Complications as they stand here, all else as somebody else stored it. */
  function saveOver(stored: Block) {
    save.mutate({ ...courseToSave(course, stored), version: stored.version });
  }

  function takeStored() {
    save.reset();
    onDraft(null);
  }

  return (
    <Panel title={scoreTexts.courseTitle}>
      <div className={classes.course}>
        <FieldGroup legend={scoreTexts.complications}>
          <div className={classes.checks}>
            {complications.map((each) => (
              <Checkbox
                key={each}
                label={complicationWords[each]}
                checked={course.complications.includes(each)}
                onChange={() => onDraft(toggleComplication(course, each))}
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
          onChange={(event) => onDraft({ ...course, complicationNote: event.currentTarget.value })}
        />
        <SaveBar
          error={save.error}
          isSaved={save.isSuccess && draft === null}
          conflict={
            newer && (
              <RecordConflict
                differences={afterDifferences({ ...nothingTyped, course }, nothingTyped, newer.current)}
                isPending={save.isPending}
                newer={newer}
                onKeepMine={() => saveOver(newer.current)}
                onTakeStored={takeStored}
              />
            )
          }
        >
          <Button
            variant={draft === null ? 'default' : 'filled'}
            disabled={draft === null || newer !== null}
            loading={save.isPending}
            onClick={() => save.mutate(courseToSave(course, block))}
          >
            {scoreTexts.saveCourse}
          </Button>
        </SaveBar>
      </div>
    </Panel>
  );
}
