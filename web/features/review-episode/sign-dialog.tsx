import { Button, Group, PasswordInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Assessment } from '#shared/contract/assessments.ts';
import type { Patient } from '#shared/contract/patients.ts';
import { policyText } from '#shared/domain/texts.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { UsernameField } from '../../components/username-field.tsx';
import { ApiProblem } from '../../lib/api-problem.ts';
import { formatDay, formatName } from '../../lib/format.ts';
import { installationQuery } from '../../lib/get-installation.ts';
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
  isPending,
  error,
  onSign,
  onClose,
}: SignDialogProps) {
  const { user, clinic } = useSession();
  // In the demo nobody typed a password to sign in, so nobody knows theirs; it guards synthetic data only.
  const demoPassword = useQuery({ ...installationQuery, enabled: clinic.isDemo }).data?.demo?.password;
  const [password, setPassword] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const policy = policyText(assessment.policyVersion.shortName, assessment.policyVersion.version);
  const isWrong = error instanceof ApiProblem && error.code === 'wrong_password';

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsMissing(password === '');
    if (password !== '') onSign(password);
  }

  return (
    <Dialog title={reviewTexts.signTitle} onClose={onClose}>
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
        </dl>
        <p>{reviewTexts.signMeaning}</p>
        <UsernameField email={user.email} />
        <PasswordInput
          description={demoPassword && reviewTexts.demoPassword(demoPassword)}
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
