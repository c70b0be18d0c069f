import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ComparisonTable } from './comparison-table.tsx';

afterEach(cleanup);

const row = (name: string, mark: string) => ({
  key: name,
  name,
  notes: ['first note', 'second note'],
  mark,
  states: [{ tone: 'blue', words: `${name} holds` }, null] as const,
  details: [
    {
      name: 'Left',
      rules: [{ key: 'r', name: 'Rule', rule: 'asked', found: 'found', tone: 'blue', words: 'Met' }],
    },
    { name: 'Right', rules: [] },
  ] as const,
});
const comparison = {
  columns: [
    { name: 'Left', counts: [{ tone: 'blue', words: '2 of 2' }] },
    { name: 'Right', counts: [] },
  ],
  rows: [row('One', 'this one'), row('Two', '')],
} as const;
const texts = {
  caption: 'Answers',
  rowHeading: 'Who',
  detailsHeading: 'Reasons',
  show: 'Show',
  hide: 'Hide',
  detailsOf: (verb: string, name: string) => `${verb} reasons of ${name}`,
  noRules: 'No rule.',
  all: (count: number) => `All ${count}`,
};

it('When several answers are compared, then each has its row, with a state for each column', () => {
  render(<ComparisonTable comparison={comparison} texts={texts} />);
  const headings = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
  expect(headings).toEqual(['Who', 'Left', 'Right', 'Reasons']);
  const shown = within(screen.getByRole('table')).getAllByRole('rowheader');
  expect(shown.map(({ textContent }) => textContent)).toEqual([
    'Onefirst notesecond notethis one',
    'Twofirst notesecond note',
  ]);
  screen.getByText('Two holds');
  screen.getByText('2 of 2');
});

it('When reasons of a row are asked, then they open below it and close again', () => {
  render(<ComparisonTable comparison={comparison} texts={texts} />);
  expect(screen.queryByText('found')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Show reasons of Two' }));
  screen.getByText('found');
  screen.getByText('No rule.');
  const close = screen.getByRole('button', { name: 'Hide reasons of Two' });
  expect(close.getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(close);
  expect(screen.queryByText('found')).toBeNull();
});

it('When it is folded, then the counts stand open and the rows behind one line', () => {
  const { container } = render(<ComparisonTable comparison={comparison} isFolded texts={texts} />);
  expect(container.querySelector('details')?.open).toBe(false);
  expect(container.querySelector('details')?.textContent).not.toContain('2 of 2');
  screen.getByText('All 2');
});
