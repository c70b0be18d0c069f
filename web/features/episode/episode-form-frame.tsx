import { Button, Group } from '@mantine/core';
import type { FormEventHandler, ReactNode } from 'react';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { EpisodeFields } from './episode-fields.tsx';

interface EpisodeFormFrameProps {
  title: string;
  saveLabel: string;
  isPending: boolean;
  problem: unknown;
  onSubmit: FormEventHandler<HTMLFormElement>;
  onCancel: () => void;
  /** What is asked after the indication. */
  children?: ReactNode;
}

/** The indication, whether it is new or changed, with what saves it and what leaves it. */
export function EpisodeFormFrame({
  title,
  saveLabel,
  isPending,
  problem,
  onSubmit,
  onCancel,
  children,
}: EpisodeFormFrameProps) {
  return (
    <Panel title={title}>
      <form noValidate onSubmit={onSubmit}>
        <EpisodeFields />
        {children}
        <ProblemNotice error={problem} />
        <Group gap="sm" mt="lg">
          <Button loading={isPending} type="submit">
            {saveLabel}
          </Button>
          <Button onClick={onCancel} variant="default">
            {episodeTexts.cancel}
          </Button>
        </Group>
      </form>
    </Panel>
  );
}
