import { Button } from '@mantine/core';
import { Notice } from '../../components/notice.tsx';
import { calculatorTexts as texts } from '../../lib/texts/calculator.ts';

/** In place of the form: a pasted case that the form has no fields for. */
export function PastedNotice({ onBack }: { onBack: () => void }) {
  return (
    <Notice
      tone="blue"
      title={texts.pasted}
      actions={
        <Button onClick={onBack} size="sm" variant="default">
          {texts.backToForm}
        </Button>
      }
    >
      {texts.pastedSentence}
    </Notice>
  );
}
