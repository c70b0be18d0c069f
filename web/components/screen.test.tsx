import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Screen } from './screen.tsx';

it('When title and lead stand in pieces, then they read as they were written', () => {
  const title = 'Scores, L4-L5 left, other pain, L5-S1 left, other pain';
  const lead = 'Medial branch block · 23-Nov-2026 · last needle out 19:30';
  render(
    <Screen title={title} tabTitle="Scores" lead={lead}>
      {null}
    </Screen>,
  );
  const heading = screen.getByRole('heading', { level: 1 });
  expect(heading.textContent).toBe(title);
  expect(heading.nextElementSibling?.textContent).toBe(lead);
});
