import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import type { WorklistState } from '#shared/contract/record-vocabulary.ts';
import { type WorklistOrder, worklistOrders } from '#shared/contract/worklist.ts';
import { type Region, regions } from '#shared/domain/vocabulary.ts';
import { operatorsQuery } from '../../lib/list-operators.ts';
import { useSession } from '../../lib/session.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { regionWords } from '../../lib/texts/record-words.ts';
import { worklistTexts } from '../../lib/texts/worklist.ts';
import type { WorklistFilters } from '../../lib/worklist-filters.ts';
import classes from './worklist-filter-bar.module.css';

interface WorklistFilterBarProps {
  state: WorklistState;
  filters: WorklistFilters;
  onFilter: (filters: WorklistFilters) => void;
  typed: string;
  onType: (typed: string) => void;
}

/**
 * What narrows the list. Only the name that is searched for stays out of the address. On a phone all but the search is
 * behind one button, which says how many there are.
 */
export function WorklistFilterBar({ state, filters, onFilter, typed, onType }: WorklistFilterBarProps) {
  const search = useRef<HTMLInputElement>(null);
  const choices = useId();
  const [isOpen, setOpen] = useState(false);
  const { user } = useSession();
  const { data } = useQuery(operatorsQuery);
  useShortcut('search', () => search.current?.focus());
  const others = (data?.operators ?? []).filter(({ id }) => id !== user.id);
  const change = (changed: Partial<Record<keyof WorklistFilters, string>>) => {
    const all = Object.entries({ ...filters, ...changed }).filter(([, value]) => value !== '');
    onFilter(Object.fromEntries(all) as WorklistFilters);
  };
  const chosen = [filters.region, filters.operator, filters.order].filter(Boolean).length;
  return (
    <search className={classes.bar}>
      <TextInput
        label={worklistTexts.search}
        onChange={(event) => onType(event.currentTarget.value)}
        ref={search}
        type="search"
        value={typed}
      />
      <Button
        aria-controls={choices}
        aria-expanded={isOpen}
        className={classes.toggle ?? ''}
        onClick={() => setOpen(!isOpen)}
        variant="default"
      >
        {worklistTexts.filters(chosen)}
      </Button>
      <div className={classes.choices} data-open={isOpen} id={choices}>
        <NativeSelect
          data={[
            { value: '', label: worklistTexts.anyRegion },
            ...regions.map((region: Region) => ({ value: region, label: regionWords[region] })),
          ]}
          label={worklistTexts.region}
          onChange={(event) => change({ region: event.currentTarget.value })}
          value={filters.region ?? ''}
        />
        <NativeSelect
          data={[
            { value: '', label: worklistTexts.anybody },
            ...(user.role === 'physician' ? [{ value: 'me', label: worklistTexts.me }] : []),
            ...others.map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
          label={worklistTexts.operator}
          onChange={(event) => change({ operator: event.currentTarget.value })}
          value={filters.operator ?? ''}
        />
        <NativeSelect
          data={worklistOrders.map((order: WorklistOrder) => ({
            value: order,
            label: worklistTexts.orders[order],
          }))}
          label={worklistTexts.order}
          onChange={(event) => change({ order: event.currentTarget.value })}
          value={filters.order ?? worklistTexts.usualOrder[state]}
        />
      </div>
    </search>
  );
}
