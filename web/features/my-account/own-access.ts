import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import {
  type Enrolled,
  enrolled,
  type Factors,
  factors,
  recoveryCodes,
  type TotpProposal,
  totpProposal,
} from '#shared/contract/factors.ts';
import { type ChangePasswordRequest, type SessionList, sessionList } from '#shared/contract/own-sessions.ts';
import { getJson, sendJson } from '../../lib/api.ts';
import { makePasskey } from '../../lib/passkey.ts';

export const factorsQuery = queryOptions({
  queryKey: ['own-factors'],
  queryFn: ({ signal }) => getJson('/api/factors', factors, signal),
});

export const sessionsQuery = queryOptions({
  queryKey: ['own-sessions'],
  queryFn: ({ signal }) => getJson('/api/sessions', sessionList, signal),
});

export function proposeTotp(password?: string): Promise<TotpProposal> {
  return sendJson('POST', '/api/totp', password === undefined ? {} : { password }, totpProposal);
}

export function confirmTotp(code: string): Promise<Enrolled> {
  return sendJson('POST', '/api/totp/confirm', { code }, enrolled);
}

export async function addPasskey(name: string, password?: string): Promise<Enrolled> {
  const attestation = await makePasskey(password);
  return sendJson('POST', '/api/passkeys', { name, attestation }, enrolled);
}

export function removeTotp(password: string): Promise<Factors> {
  return sendJson('POST', '/api/totp/remove', { password }, factors);
}

export function removePasskey(id: string, password: string): Promise<Factors> {
  return sendJson('POST', `/api/passkeys/${id}/remove`, { password }, factors);
}

export async function renewCodes(password: string): Promise<string[]> {
  const answer = await sendJson('POST', '/api/recovery-codes', { password }, recoveryCodes);
  return answer.recoveryCodes;
}

export function changePassword(request: ChangePasswordRequest): Promise<unknown> {
  return sendJson('POST', '/api/password', request, z.unknown());
}

export function endOneSession(id: string): Promise<SessionList> {
  return sendJson('DELETE', `/api/sessions/${id}`, {}, sessionList);
}

export function endOtherSessions(): Promise<SessionList> {
  return sendJson('DELETE', '/api/sessions', {}, sessionList);
}
