// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { SignInStep } from '#shared/contract/session.ts';
import { SignInForm } from './sign-in-form.tsx';

const step: SignInStep = {
  state: 'full',
  session: {
    user: {
      id: '0190a000-0000-7000-8000-000000000001',
      displayName: 'Nora',
      email: 'nora@clinic.example',
      role: 'nurse',
    },
    clinic: {
      id: '0190a000-0000-7000-8000-000000000002',
      name: 'Clinic',
      timeZone: 'UTC',
      isDemo: false,
      scheduleMinutes: [15],
      defaultPolicyIds: {
        cervical: 'clinic-template',
        thoracic: 'clinic-template',
        lumbar: 'clinic-template',
      },
      dateOrder: null,
    },
    expiresAt: '2026-11-23T22:00:00Z',
  },
};

function show(onStep: (step: SignInStep) => Promise<void>) {
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <SignInForm isDemo={false} onStep={onStep} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

function fillIn(email: string, password: string) {
  fireEvent.change(screen.getByLabelText('E-mail address'), { target: { value: email } });
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: password } });
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('signs in with what was typed and hands on what is due next', async () => {
  const asked = vi.fn(async (..._: Parameters<typeof fetch>) => Response.json(step));
  vi.stubGlobal('fetch', asked);
  const signedIn = vi.fn(async () => {});
  show(signedIn);
  fillIn('Nora@clinic.example', 'a long password');
  await expect.poll(() => signedIn.mock.calls.length).toBe(1);
  expect(signedIn).toHaveBeenCalledWith(step);
  expect(JSON.parse(String(asked.mock.calls[0]?.[1]?.body))).toEqual({
    email: 'nora@clinic.example',
    password: 'a long password',
  });
});

it('asks the server nothing while a field is wrong, and says which', async () => {
  const asked = vi.fn();
  vi.stubGlobal('fetch', asked);
  show(async () => {});
  fillIn('not an address', '');
  await screen.findByText(/Enter your e-mail address/);
  screen.getByText('Enter your password.');
  expect(asked).not.toHaveBeenCalled();
});

it('says why the server refused', async () => {
  const refusal = {
    type: 'about:blank',
    title: 'Refused',
    status: 401,
    code: 'wrong_credentials',
    detail: 'The e-mail address or the password is wrong.',
    requestId: 'r1',
    errors: [],
  };
  vi.stubGlobal('fetch', async () => Response.json(refusal, { status: 401 }));
  show(async () => {});
  fillIn('nora@clinic.example', 'wrong password');
  expect((await screen.findByRole('alert')).textContent).toContain(refusal.detail);
});
