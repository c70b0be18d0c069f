// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { later } from './later.tsx';

afterEach(cleanup);

function Greeting({ name }: { name: string }) {
  return <p>Hello {name}</p>;
}

const show = (Part: ReturnType<typeof later<{ name: string }>>) =>
  render(
    <MantineProvider env="test">
      <input aria-label="typed" defaultValue="kept" />
      <Part name="Nora" />
    </MantineProvider>,
  );

it('comes once it is shown', async () => {
  const load = vi.fn(async () => Greeting);
  const Part = later(load);
  expect(load).not.toHaveBeenCalled();
  show(Part);
  expect(screen.getByRole('status').textContent).toContain('Loading');
  await screen.findByText('Hello Nora');
});

it('is there at once when it was fetched ahead, and is fetched once', async () => {
  const load = vi.fn(async () => Greeting);
  const Part = later(load);
  Part.load();
  await expect.poll(() => load.mock.calls.length).toBe(1);
  await Promise.resolve();
  show(Part);
  expect(screen.getByText('Hello Nora')).toBeTruthy();
  expect(load).toHaveBeenCalledOnce();
});

it('is fetched ahead once the browser has time, too', async () => {
  const load = vi.fn(async () => Greeting);
  later(load).loadWhenIdle();
  expect(load).not.toHaveBeenCalled();
  await expect.poll(() => load.mock.calls.length).toBe(1);
});

it('says where it stands that it could not be loaded, keeps what is around it, and tries again', async () => {
  const load = vi.fn(async () => Greeting).mockRejectedValueOnce(new TypeError('network'));
  show(later(load));
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await screen.findByText('Hello Nora');
  expect(screen.getByLabelText<HTMLInputElement>('typed').value).toBe('kept');
});
