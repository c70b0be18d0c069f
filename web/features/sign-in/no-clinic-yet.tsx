import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { installation } from '#shared/contract/setup.ts';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { sendJson } from '../../lib/api.ts';
import { installationQuery } from '../../lib/get-installation.ts';
import { signInTexts } from '../../lib/texts/sign-in.ts';

/** What to do on a fresh installation. */
export function NoClinicYet({ demoAllowed }: { demoAllowed: boolean }) {
  const openDemo = useOpenDemo();
  return (
    <>
      {demoAllowed && (
        <Panel note={signInTexts.openDemoSentence} title={signInTexts.openDemoTitle}>
          <ProblemNotice error={openDemo.error} />
          <Button fullWidth loading={openDemo.isPending} onClick={() => openDemo.mutate()}>
            {signInTexts.openDemo}
          </Button>
        </Panel>
      )}
      <Panel title={signInTexts.setUpTitle}>{signInTexts.setUpSentence}</Panel>
    </>
  );
}

function useOpenDemo() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => sendJson('POST', '/api/demo', {}, installation),
    onSuccess: (opened) => queryClient.setQueryData(installationQuery.queryKey, opened),
  });
}
