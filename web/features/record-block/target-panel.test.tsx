import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { Procedure } from '#shared/domain/vocabulary.ts';
import { TargetPanel } from './target-panel.tsx';
import { nothingPicked } from './target-selection.ts';

afterEach(cleanup);

function Form({ procedure }: { procedure: Procedure }) {
  const [selection, setSelection] = useState(nothingPicked);
  return (
    <MantineProvider>
      <TargetPanel
        region="lumbar"
        procedure={procedure}
        selection={selection}
        onSelection={setSelection}
        error={undefined}
        guidance="fluoroscopy"
      />
    </MantineProvider>
  );
}

const onMap = (target: string) => {
  const area = document.querySelector<HTMLElement>(`[data-target="${target}"]`);
  if (!area) throw new Error(`${target} is not on the map`);
  return area;
};
const inGrid = (target: string) =>
  screen.getByRole('button', { name: new RegExp(`^${target}`) }).getAttribute('aria-pressed');

it('When a joint is pressed on the map, then the grid shows it, and pressed again it is taken back', () => {
  render(<Form procedure="medial_branch_block" />);
  fireEvent.click(onMap('L4-L5 right'));
  expect(inGrid('L4-L5 right')).toBe('true');
  expect(inGrid('L5-S1 right')).toBe('mixed');
  expect(inGrid('L4-L5 left')).toBe('false');
  fireEvent.click(onMap('L4-L5 right'));
  expect(inGrid('L4-L5 right')).toBe('false');
});

it('When the nerves of a joint are pressed on the map, then that joint is covered on that side', () => {
  render(<Form procedure="medial_branch_block" />);
  fireEvent.click(onMap('L3 left'));
  expect(inGrid('L4-L5 left')).toBe('mixed');
  fireEvent.click(onMap('L4 left'));
  expect(inGrid('L4-L5 left')).toBe('true');
});

it('When a joint is injected, then the map picks joints and shows no nerve to press', () => {
  render(<Form procedure="intra_articular_injection" />);
  fireEvent.click(onMap('L4-L5 left'));
  expect(inGrid('L4-L5 left')).toBe('true');
  expect(document.querySelector('[data-target="L4 left"]')).toBeNull();
});

it('When the map is met by keys or a screen reader, then there is nothing of it to press', () => {
  render(<Form procedure="medial_branch_block" />);
  expect(onMap('L4 left').tabIndex).toBe(-1);
  expect(screen.queryByRole('button', { name: 'L4 left' })).toBeNull();
});
