import { Button } from '@mantine/core';
import { useState } from 'react';
import * as z from 'zod/mini';
import { LockMark } from '../../components/lock-mark.tsx';
import { Panel } from '../../components/panel.tsx';
import { Screen } from '../../components/screen.tsx';
import { ApiProblem } from '../../lib/api-problem.ts';
import { useMay } from '../../lib/session.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import classes from './restriction.module.css';
import { breakGlass } from './restriction-calls.ts';
import { restrictionTexts } from './texts.ts';

const leastReason = 10;
const refusal = z.object({ careTeam: z.array(z.string()) });

/** What somebody sees who is not on the care team: nothing of the patient, whom to ask, and the glass to break. */
export function ClosedRecord({ patientId, error }: { patientId: string; error: unknown }) {
  const mayBreak = useMay('break_glass');
  const [isBreaking, setBreaking] = useState(false);
  return (
    <Screen tabTitle={restrictionTexts.tabTitle} title={restrictionTexts.closedTitle} width="narrow">
      <Panel>
        <div className={classes.closed}>
          <span className={classes.lock}>
            <LockMark size={40} />
          </span>
          <p>
            {restrictionTexts.closed} {askSentence(error)}
          </p>
          <p>{mayBreak ? restrictionTexts.emergency : restrictionTexts.askPhysician}</p>
          {mayBreak && <Button onClick={() => setBreaking(true)}>{restrictionTexts.breakGlass}</Button>}
        </div>
      </Panel>
      {isBreaking && (
        <ReasonDialog
          help={restrictionTexts.emergencyReasonHelp}
          label={restrictionTexts.emergencyReason}
          leastLength={leastReason}
          onClose={() => setBreaking(false)}
          onReason={(reason) => breakGlass(patientId, reason)}
          submit={restrictionTexts.open}
          title={restrictionTexts.breakGlassTitle}
          tooShort={restrictionTexts.emergencyReasonShort}
        >
          <p className={classes.help}>{restrictionTexts.breakGlassHelp}</p>
          <p className={classes.help}>{restrictionTexts.rightPatient}</p>
        </ReasonDialog>
      )}
    </Screen>
  );
}

function askSentence(error: unknown): string {
  const read = z.safeParse(refusal, error instanceof ApiProblem ? error.document : null);
  const names = read.success ? read.data.careTeam : [];
  return names.length === 0 ? restrictionTexts.askNobody : restrictionTexts.ask(listed(names));
}

const listed = (names: readonly string[]) => new Intl.ListFormat('en', { type: 'disjunction' }).format(names);
