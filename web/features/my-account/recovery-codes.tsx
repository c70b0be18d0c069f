import { Button, Group } from '@mantine/core';
import { CopyText } from '../../components/copy-text.tsx';
import { accountTexts } from '../../lib/texts/account.ts';
import classes from './account.module.css';

interface RecoveryCodesProps {
  codes: readonly string[];
  onKept: () => void;
}

/** The only time they can be read. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  return (
    <div className={classes.codes}>
      <CopyText
        copied={accountTexts.codesCopied}
        copy={accountTexts.codesCopy}
        label={accountTexts.codesLabel}
        text={codes.join('\n')}
      />
      <Group gap="sm">
        <Button onClick={() => window.print()} variant="default">
          {accountTexts.codesPrint}
        </Button>
        <Button onClick={onKept}>{accountTexts.codesKept}</Button>
      </Group>
    </div>
  );
}
