import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { installation } from '#shared/contract/setup.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { sendJson } from '../lib/api.ts';
import { leaveClinic } from '../lib/leave-clinic.ts';
import { shellTexts } from '../lib/texts/shell.ts';
import classes from './demo-bar.module.css';

/** Stands on every screen of the demo clinic. */
export function DemoBar() {
  const [isAsking, setAsking] = useState(false);
  const removal = useRemoveDemo();
  return (
    <aside aria-label={shellTexts.demo} className={classes.bar}>
      <span className={classes.words}>
        <strong className={classes.label}>{shellTexts.demo}</strong> {shellTexts.demoSentence}{' '}
        <span className={classes.long}>{shellTexts.demoWarning}</span>
      </span>
      <Button onClick={() => setAsking(true)} size="xs" variant="default">
        {shellTexts.removeDemo}
      </Button>
      {isAsking && (
        <ConfirmDialog
          confirm={shellTexts.removeDemo}
          error={removal.error}
          isPending={removal.isPending}
          onClose={() => setAsking(false)}
          onConfirm={() => removal.mutate()}
          title={shellTexts.removeDemoTitle}
        >
          {shellTexts.removeDemoSentence}
        </ConfirmDialog>
      )}
    </aside>
  );
}

function useRemoveDemo() {
  return useMutation({
    mutationFn: () => sendJson('DELETE', '/api/demo', {}, installation),
    onSuccess: leaveClinic,
  });
}
