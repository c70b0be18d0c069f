import { Button, Group } from '@mantine/core';
import type { FormEventHandler, ReactNode } from 'react';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { EpisodeFields } from './episode-fields.tsx';

interface EpisodeFormFrameProps {
  title: string;
  saveLabel: string;
  isPending: boolean;
  problem: unknown;
  onSubmit: FormEventHandler<HTMLFormElement>;
  /** What leaves the form without saving. */
  leave: ReactNode;
  /** What is asked after the indication. */
  children?: ReactNode;
  /** Under the buttons. */
  foot?: ReactNode;
  canSave?: boolean;
}

/** The indication, whether it is new or changed, with what saves it and what leaves it. */
export function EpisodeFormFrame({
  title,
  saveLabel,
  isPending,
  problem,
  onSubmit,
  leave,
  children,
  foot,
  canSave = true,
}: EpisodeFormFrameProps) {
  return (
    <Panel title={title}>
      <form noValidate onSubmit={onSubmit}>
        <EpisodeFields />
        {children}
        <ProblemNotice error={problem} />
        <Group gap="sm" mt="lg">
          <Button disabled={!canSave} loading={isPending} type="submit">
            {saveLabel}
          </Button>
          {leave}
        </Group>
        {foot}
      </form>
    </Panel>
  );
}
