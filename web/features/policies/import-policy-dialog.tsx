import { Button, FileInput, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ListedPolicy } from '#shared/contract/policies.ts';
import { Dialog } from '../../components/dialog.tsx';
import { FactList } from '../../components/fact-list.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { policyDraftTexts as texts } from '../../lib/texts/policy-drafts.ts';
import { ExistingDraft } from './existing-draft.tsx';
import { PolicyProblemList } from './policy-problem-list.tsx';
import { policyProblems } from './policy-problems.ts';
import { type ReadPolicyFile, readPolicyFile } from './read-policy-file.ts';
import { useImportPolicy } from './use-import-policy.ts';

const mostBytes = 512 * 1024;

interface ImportPolicyDialogProps {
  policies: readonly ListedPolicy[];
  onClose: () => void;
}

/** Reads a file and makes a draft of it, with everything that is wrong in it named; it publishes nothing. */
export function ImportPolicyDialog({ policies, onClose }: ImportPolicyDialogProps) {
  const [file, setFile] = useState<ReadPolicyFile | null>(null);
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const [id, setId] = useState('');
  const listed = policies.find(({ policyId }) => policyId === id.trim());
  const { makeDraft, existing, problem, isPending } = useImportPolicy(listed);
  const [idProblem, setIdProblem] = useState<string | null>(null);
  const problems = file ? policyProblems({ ...file.definition, id: id.trim() }) : [];

  async function choose(chosen: File | null) {
    setFile(null);
    if (chosen === null) return setFileProblem(null);
    if (chosen.size > mostBytes) return setFileProblem(texts.tooLarge);
    const read = readPolicyFile(await chosen.text(), chosen.name);
    if ('problem' in read) return setFileProblem(read.problem);
    setFileProblem(null);
    setFile(read);
    setId(read.id);
  }

  function submit(replaced: number | null) {
    if (!file) return;
    const isId = /^[a-z0-9-]{3,60}$/.test(id.trim());
    setIdProblem(isId ? null : texts.badId);
    if (isId) makeDraft(id.trim(), file.definition, replaced);
  }

  return (
    <Dialog onClose={onClose} title={texts.importTitle}>
      <p>{texts.importNote}</p>
      <FileInput
        accept="application/json,.json"
        clearable
        description={texts.fileHelp}
        error={fileProblem}
        label={texts.file}
        onChange={(chosen) => void choose(chosen)}
        placeholder={texts.chooseFile}
      />
      {file && (
        <>
          <div style={{ margin: '16px 0' }}>
            <FactList
              facts={[
                [texts.file, texts.found(file.name, texts.foundVersion(file.definition.version))],
                ...(file.source ? ([[texts.source, file.source]] as const) : []),
                ...(file.engine ? ([[texts.engine, file.engine]] as const) : []),
              ]}
            />
          </div>
          <TextInput
            description={listed ? texts.exists : undefined}
            error={idProblem}
            label={texts.id}
            mb="md"
            onChange={(event) => setId(event.currentTarget.value)}
            value={id}
          />
          {problems.length === 0 ? (
            <Notice tone="blue">{texts.noProblems}</Notice>
          ) : (
            <Notice title={texts.problems(problems.length)} tone="amber">
              <PolicyProblemList problems={problems} />
            </Notice>
          )}
          <div style={{ marginTop: 16 }}>
            {existing && <ExistingDraft after={file.definition} existing={existing} />}
            <ProblemNotice error={problem} />
          </div>
        </>
      )}
      <Group gap="sm" justify="flex-end" mt="lg">
        <Button onClick={onClose} variant="default">
          {texts.cancel}
        </Button>
        <Button disabled={!file} loading={isPending} onClick={() => submit(existing?.version ?? null)}>
          {existing ? texts.replace : texts.makeDraft}
        </Button>
      </Group>
    </Dialog>
  );
}
