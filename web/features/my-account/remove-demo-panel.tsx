import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { installation } from '#shared/contract/setup.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Panel } from '../../components/panel.tsx';
import { sendJson } from '../../lib/api.ts';
import { leaveClinic } from '../../lib/leave-clinic.ts';
import { accountTexts as texts } from '../../lib/texts/account.ts';

/** Ends the demo in one step; whoever is in it may. */
export function RemoveDemoPanel() {
  const [isAsking, setAsking] = useState(false);
  const removal = useMutation({
    mutationFn: () => sendJson('DELETE', '/api/demo', {}, installation),
    onSuccess: leaveClinic,
  });
  return (
    <Panel note={texts.removeDemoNote} title={texts.demoClinic}>
      <Button onClick={() => setAsking(true)} variant="default">
        {texts.removeDemo}
      </Button>
      {isAsking && (
        <ConfirmDialog
          confirm={texts.removeDemo}
          error={removal.error}
          isPending={removal.isPending}
          onClose={() => setAsking(false)}
          onConfirm={() => removal.mutate()}
          title={texts.removeDemoTitle}
        >
          {texts.removeDemoSentence}
        </ConfirmDialog>
      )}
    </Panel>
  );
}
