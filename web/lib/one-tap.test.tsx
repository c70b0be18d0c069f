import { cleanup, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { useOneTap } from './one-tap.ts';

afterEach(cleanup);

function Area({ onTap }: { onTap: () => void }) {
  const area = useRef<HTMLDivElement>(null);
  useOneTap(area);
  return (
    <div ref={area}>
      <button type="button" onClick={onTap}>
        7
      </button>
    </div>
  );
}

function tapAt(clientX: number, detail = 1): void {
  screen
    .getByRole('button')
    .dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, clientX, clientY: 10, detail }),
    );
}

it('When a finger bounces, then its second tap on the spot does nothing; one elsewhere does', () => {
  const onTap = vi.fn();
  render(<Area onTap={onTap} />);
  tapAt(100);
  tapAt(104);
  expect(onTap).toHaveBeenCalledTimes(1);
  tapAt(300);
  expect(onTap).toHaveBeenCalledTimes(2);
});

it('When keys press a button twice, then both count', () => {
  const onTap = vi.fn();
  render(<Area onTap={onTap} />);
  tapAt(0, 0);
  tapAt(0, 0);
  expect(onTap).toHaveBeenCalledTimes(2);
});
