import { Button, Group, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Assessment } from '#shared/contract/assessments.ts';
import type { Patient } from '#shared/contract/patients.ts';
import { signatureText } from '#shared/domain/signature-text.ts';
import { policyText } from '#shared/domain/texts.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { UsernameField } from '../../components/username-field.tsx';
import { ApiProblem } from '../../lib/api-problem.ts';
import { useDemoPassword } from '../../lib/demo-password.ts';
import { formatDay, formatName } from '../../lib/format.ts';
import { statusLook } from '../../lib/level-status.ts';
import { useSession } from '../../lib/session.ts';
import { levelLabel } from '../../lib/site-label.ts';
import classes from './review.module.css';
import { reviewTexts } from './texts.ts';
import type { ToSign } from './use-signature.ts';

interface SignDialogProps {
  patient: Patient;
  assessment: Assessment;
  toSign: ToSign;
  isAddendum: boolean;
  isPending: boolean;
  error: unknown;
  onSign: (password: string) => void;
  onClose: () => void;
}

/** Whose record, which levels and sides, and the password: once more, right where it is signed. */
export function SignDialog({
  patient,
  assessment,
  toSign,
  isAddendum,
  isPending,
  error,
  onSign,
  onClose,
}: SignDialogProps) {
  const { user } = useSession();
  const demoPassword = useDemoPassword();
  const [password, setPassword] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { shortName, version } = assessment.policyVersion;
  const policy = policyText(shortName, version);
  const isWrong = error instanceof ApiProblem && error.code === 'wrong_password';

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsMissing(password === '');
    if (password !== '') onSign(password);
  }

  return (
    <Dialog title={isAddendum ? reviewTexts.signAddendumTitle : reviewTexts.signTitle} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <dl className={classes.signFacts}>
          <dt>{reviewTexts.signPatient}</dt>
          <dd>
            <strong>{formatName(patient.familyName, patient.givenName)}</strong> ·{' '}
            {formatDay(patient.birthDate)} · {patient.identifier}
          </dd>
          <dt>{reviewTexts.signLevels}</dt>
          <dd>
            {assessment.result.levels.length === 0 && reviewTexts.none}
            {assessment.result.levels.map((level) => (
              <div key={levelLabel(level)}>
                <strong>{levelLabel(level)}</strong>: {statusLook(level.status, policy).words}
              </div>
            ))}
          </dd>
          <dt>{reviewTexts.signDecision}</dt>
          <dd>{reviewTexts.decisionWords[toSign.decision]}</dd>
          <dt>{reviewTexts.signAgreement}</dt>
          <dd>{toSign.agrees ? reviewTexts.agree : reviewTexts.override}</dd>
          <dt>{reviewTexts.signMeaning}</dt>
          <dd>{signatureText(toSign.agrees, shortName, version)}</dd>
        </dl>
        <UsernameField email={user.email} />
        <PasswordInput
          description={demoPassword}
          label={reviewTexts.password}
          autoComplete="current-password"
          error={isWrong ? error.message : isMissing ? reviewTexts.passwordMissing : null}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          data-autofocus
        />
        {!isWrong && <ProblemNotice error={error} />}
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" onClick={onClose}>
            {reviewTexts.cancel}
          </Button>
          <Button type="submit" loading={isPending}>
            {reviewTexts.sign}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
