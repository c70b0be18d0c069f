-- What is typed on a score sheet below the scores, complications and what the patient says at the end, is kept too.
ALTER TYPE "draft_kind" ADD VALUE 'course';
