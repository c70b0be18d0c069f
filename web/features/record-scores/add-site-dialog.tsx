import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { Block } from '#shared/contract/blocks.ts';
import type { OpenSeriesRequest } from '#shared/contract/readings.ts';
import { scales } from '#shared/domain/vocabulary.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { blockQuery } from '../../lib/get-block.ts';
import { newId } from '../../lib/new-id.ts';
import { siteLabel } from '../../lib/site-label.ts';
import { openSeries } from './open-series.ts';
import { OptionRow } from './option-row.tsx';
import { hasTreatedPain, sitesToAdd } from './sites-to-add.ts';
import { scoreTexts } from './texts.ts';

interface AddSiteDialogProps {
  block: Block;
  onClose: () => void;
}

/** One more series of scores: the treated pain at another site, or another pain for information. */
export function AddSiteDialog({ block, onClose }: AddSiteDialogProps) {
  const queries = useQueryClient();
  const sites = sitesToAdd(block);
  const id = useRef(newId());
  const [place, setPlace] = useState<string | null>(null);
  const [pain, setPain] = useState<string | null>(null);
  const [scale, setScale] = useState<string | null>(block.series[0]?.scale ?? null);
  const [isMissing, setIsMissing] = useState(false);
  const site = place === null ? null : (sites[Number(place)] ?? null);
  const isTaken = site !== null && hasTreatedPain(block, site);
  const open = useMutation({
    mutationFn: (request: OpenSeriesRequest) => openSeries(block.id, request),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['episode', block.episodeId] });
      void queries.invalidateQueries({ queryKey: blockQuery(block.id).queryKey });
      onClose();
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const chosenScale = scales.find((each) => each === scale);
    const said = isTaken ? 'other' : pain;
    setIsMissing(site === null || said === null || chosenScale === undefined);
    if (site === null || said === null || chosenScale === undefined) return;
    open.mutate({ id: id.current, ...site, scale: chosenScale, isIndexPain: said === 'treated' });
  }

  return (
    <Dialog title={scoreTexts.addSite} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <OptionRow
            legend={scoreTexts.addSiteWhere}
            name="add-site"
            options={sites.map((each, index) => ({ value: String(index), label: siteLabel(each) }))}
            chosen={place}
            onChoose={setPlace}
          />
          {isTaken ? (
            <p>{scoreTexts.addSiteTaken}</p>
          ) : (
            <OptionRow
              legend={scoreTexts.addSitePain}
              name="add-pain"
              options={[
                { value: 'treated', label: scoreTexts.addSiteTreated },
                { value: 'other', label: scoreTexts.addSiteOther },
              ]}
              chosen={pain}
              onChoose={setPain}
            />
          )}
          <OptionRow
            legend={scoreTexts.addSiteScale}
            name="add-scale"
            options={scales.map((each) => ({ value: each, label: scoreTexts.scaleNames[each] }))}
            chosen={scale}
            onChoose={setScale}
          />
          {isMissing && <p role="alert">{scoreTexts.addSiteMissing}</p>}
        </Stack>
        <ProblemNotice error={open.error} />
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" onClick={onClose}>
            {scoreTexts.cancel}
          </Button>
          <Button type="submit" loading={open.isPending}>
            {scoreTexts.addSiteSave}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
