import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Session } from '#shared/contract/session.ts';
import type { Installation } from '#shared/contract/setup.ts';
import { installationQuery } from '../lib/get-installation.ts';
import { sessionQuery } from '../lib/session.ts';
import { LockScreen } from './lock-screen.tsx';

HTMLDialogElement.prototype.showModal = vi.fn();
HTMLDialogElement.prototype.close = vi.fn();

afterEach(cleanup);

const demo = { clinicName: 'Demo', password: 'amber-otter-42', users: [{ email: 'paul@demo.example' }] };

function showLocked(isDemo: boolean) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  client.setQueryData(sessionQuery.queryKey, {
    user: { displayName: 'Dr. Paul Demo', email: 'paul@demo.example' },
    clinic: { isDemo },
  } as Session);
  client.setQueryData(installationQuery.queryKey, { clinicExists: true, demo } as unknown as Installation);
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <LockScreen />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('When the session of a demo user ended, then the password nobody was told stands at its field', () => {
  showLocked(true);
  expect(screen.getByText('In this demo clinic it is: amber-otter-42')).not.toBeNull();
});

it('When it is a clinic of its own, then no password is shown anywhere', () => {
  showLocked(false);
  expect(screen.getByLabelText('Password of Dr. Paul Demo')).not.toBeNull();
  expect(screen.queryByText(/amber-otter-42/)).toBeNull();
});
