import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ScorePad } from './score-pad.tsx';

afterEach(cleanup);

function show(isDisabled = false) {
  const scores = vi.fn();
  render(
    <MantineProvider env="test">
      <ScorePad label="Score, L4-L5 left, +30 min" isDisabled={isDisabled} onScore={scores} />
    </MantineProvider>,
  );
  return scores;
}

it('When the pad is shown, then there are eleven buttons, none chosen, and one stop for the Tab key', () => {
  show();
  const buttons = screen.getAllByRole('button');
  expect(buttons).toHaveLength(11);
  expect(buttons.every((button) => button.getAttribute('aria-pressed') === null)).toBe(true);
  expect(buttons.filter((button) => button.tabIndex === 0)).toHaveLength(1);
  expect(screen.getByRole('button', { name: '0 No pain' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '10 Worst pain imaginable' })).toBeTruthy();
});

it('When a button is tapped, then its score is said once', () => {
  const scores = show();
  fireEvent.click(screen.getByRole('button', { name: '7' }));
  expect(scores.mock.calls).toEqual([[7]]);
});

it('When a finger taps twice, then the second tap is no score: another pad may stand there by then', () => {
  const scores = show();
  const seven = screen.getByRole('button', { name: '7' });
  fireEvent.click(seven, { detail: 1 });
  fireEvent.click(seven, { detail: 2 });
  expect(scores.mock.calls).toEqual([[7]]);
  fireEvent.click(seven, { detail: 1 });
  expect(scores).toHaveBeenCalledTimes(2);
});

it('When 1, 0 and Enter are typed, then 10 is said and nothing before', () => {
  const scores = show();
  const pad = screen.getByRole('group');
  fireEvent.keyDown(pad, { key: '1' });
  fireEvent.keyDown(pad, { key: '0' });
  expect(scores).not.toHaveBeenCalled();
  fireEvent.keyDown(pad, { key: 'Enter' });
  expect(scores.mock.calls).toEqual([[10]]);
});

it('When a key is held down, then the score is said once only', () => {
  const scores = show();
  const pad = screen.getByRole('group');
  fireEvent.keyDown(pad, { key: '7' });
  fireEvent.keyDown(pad, { key: 'Enter' });
  fireEvent.keyDown(pad, { key: 'Enter', repeat: true });
  expect(scores.mock.calls).toEqual([[7]]);
});

it('When it is not known yet when the score was felt, then no score can be tapped', () => {
  const scores = show(true);
  fireEvent.click(screen.getByRole('button', { name: '7' }));
  expect(scores).not.toHaveBeenCalled();
});
