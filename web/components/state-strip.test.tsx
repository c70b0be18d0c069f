import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { StateStrip } from './state-strip.tsx';

afterEach(cleanup);

const places = [
  { name: 'A', mark: '', tone: 'blue', words: 'holds' },
  { name: 'B', mark: 'here', tone: 'amber', words: 'does not hold' },
  { name: 'C', mark: '', tone: 'grey', words: 'not known' },
] as const;

it('When there are places, then each says its state with a mark and in words, and one is marked', () => {
  render(<StateStrip empty="Nothing." label="Strip" note="A note." places={places} />);
  screen.getByRole('list', { name: 'Strip' });
  const items = screen.getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'A✓holds',
    'Bhere!does not hold',
    'C–not known',
  ]);
  expect(items.map(({ dataset }) => dataset.marked)).toEqual(['false', 'true', 'false']);
});

it('When there is no place, then one sentence says why', () => {
  const { container } = render(<StateStrip empty="Nothing." label="Strip" note="A note." places={[]} />);
  expect(container.textContent).toBe('Nothing.');
});
