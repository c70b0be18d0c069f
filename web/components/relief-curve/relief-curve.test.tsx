import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { CurveInput } from '#shared/curve/curve-input.ts';
import { ReliefCurve } from './relief-curve.tsx';

afterEach(cleanup);

const input: CurveInput = {
  series: [
    {
      key: 'a',
      label: 'First',
      sublabel: '',
      tone: 0,
      points: [
        { minutes: null, value: 8, late: false, timeText: 'Before', valueText: '8', detail: '' },
        { minutes: 15, value: null, late: false, timeText: '+15', valueText: 'missing', detail: '' },
        { minutes: 30, value: 1, late: true, timeText: '+30', valueText: '1', detail: '87.5 %' },
      ],
    },
  ],
  highest: 10,
  leastMinutes: 0,
  thresholds: [{ value: 1, label: 'Needed: 1', shortLabel: '1' }],
  bands: [{ fromMinutes: 60, untilMinutes: 120, label: 'Window', shortLabel: 'W', tone: 0 }],
  events: [],
  tracks: [],
  beforeLabel: 'Before',
  zeroLabel: 'Zero',
};

const texts = {
  title: 'A curve',
  summary: 'From 8 to 1.',
  walkHint: 'Arrow keys.',
  tableCaption: 'All values',
  timeHeading: 'Time',
  trackNote: 'Ticks',
  overlaid: 'Overlaid',
  oneByOne: 'One after another',
  arrangement: 'Arrangement',
};
const oneByOne = [{ title: 'A curve', input }];

it('When it is drawn, then its sentence, its description and its table say the same', () => {
  render(<ReliefCurve input={input} oneByOne={oneByOne} texts={texts} />);
  expect(screen.getAllByText('From 8 to 1.').length).toBe(2);
  expect(screen.getByRole('img', { name: /A curve/ })).toBeTruthy();
  const rows = screen.getAllByRole('row').map((row) => row.textContent);
  expect(rows).toEqual(['TimeFirst', 'Before8', '+15missing', '+30187.5 %']);
});

it('When arrow keys walk the points, then each is read out, missing ones too', () => {
  const { container } = render(<ReliefCurve input={input} oneByOne={oneByOne} texts={texts} />);
  const stage = screen.getByRole('group', { name: 'A curve' });
  const readout = () => container.querySelector('[aria-live]')?.textContent;
  fireEvent.keyDown(stage, { key: 'ArrowRight' });
  expect(readout()).toBe('First · Before · 8');
  fireEvent.keyDown(stage, { key: 'ArrowRight' });
  expect(readout()).toBe('First · +15 · missing');
  fireEvent.keyDown(stage, { key: 'End' });
  expect(readout()).toBe('First · +30 · 1 · 87.5 %');
});

it('When there are two series, then they stand overlaid or one after another, and the table stays', () => {
  const two = {
    ...input,
    series: [...input.series, { ...(input.series[0] as never as object), key: 'b', tone: 1 }],
  };
  const apart = [
    { title: 'Left', input },
    { title: 'Right', input },
  ];
  render(<ReliefCurve input={two as CurveInput} oneByOne={apart} texts={texts} />);
  expect(screen.getAllByRole('img')).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'One after another' }));
  expect(screen.getByRole('img', { name: /Left/ })).toBeTruthy();
  expect(screen.getByRole('img', { name: /Right/ })).toBeTruthy();
  expect(screen.getAllByRole('table')).toHaveLength(1);
});
