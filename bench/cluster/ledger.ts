import { v7 as newId } from 'uuid';
import type { DataFolder } from './data-folder.ts';
import { type Send, type Sent, sendUntilAnswered } from './http-client.ts';
import { type PlantedClinic, performedAt, plantClinic } from './planted-clinic.ts';

/** One score somebody was told is stored. */
export interface Acknowledged {
  readonly id: string;
  readonly clinicId: string;
  readonly seriesId: string;
  readonly minutes: number;
  readonly score: number;
  /** How often it was sent until the answer came. */
  readonly times: number;
  /** An earlier sending had stored it, and its answer was lost. */
  readonly wasStoredUnseen: boolean;
  /** The answer, word for word. */
  readonly said: string;
}

/** One free place of a score sheet, and who writes there. */
export interface Slot {
  readonly clinicId: string;
  readonly send: Send;
  readonly seriesId: string;
  readonly minutes: number;
}

/** Few scores a series, as on a real sheet; the rest is as many series as it takes. */
const slotsPerSeries = 8;
const clinicCount = 4;

/** Clinics with room for so many scores. */
export async function plantClinics(
  folder: Pick<DataFolder, 'url' | 'superuserUrl'>,
  name: string,
  scores: number,
): Promise<PlantedClinic[]> {
  const series = Math.ceil(scores / clinicCount / slotsPerSeries);
  const clinics: PlantedClinic[] = [];
  for (let number = 1; number <= clinicCount; number += 1) {
    clinics.push(await plantClinic(folder, `${name} ${number}`, { series }));
  }
  return clinics;
}

/** Clinics take turns, so that they work side by side. */
export function slotsOf(clinics: readonly PlantedClinic[], count: number): Slot[] {
  return Array.from({ length: count }, (_, index) => {
    const clinic = clinics[index % clinics.length];
    const place = Math.floor(index / clinics.length);
    const seriesId = clinic?.seriesIds[Math.floor(place / slotsPerSeries)];
    if (clinic === undefined || seriesId === undefined) throw new Error('more slots than series');
    return { clinicId: clinic.id, send: clinic.nurse, seriesId, minutes: 15 * (place % slotsPerSeries) };
  });
}

export interface Writing {
  readonly slot: Slot;
  readonly score: number;
  readonly sent: Sent & { readonly key: string };
}

export function writingOf(slot: Slot): Writing {
  const [id, score] = [newId(), Math.floor(Math.random() * 11)];
  const body = {
    ...{ id, phase: 'post_block', minutesAfterBlock: slot.minutes, entry: { kind: 'score', score } },
    observedAt: new Date(performedAt.getTime() + slot.minutes * 60_000).toISOString(),
    ...{ activity: null, transcribed: false, supersedesId: null, reason: '' },
  };
  return {
    slot,
    score,
    sent: { method: 'POST', path: `/api/series/${slot.seriesId}/readings`, body, key: id },
  };
}

/** Writes one score until it is acknowledged; fails on any answer a clinician could not understand. */
export async function record(writing: Writing, origin: () => string): Promise<Acknowledged> {
  const { slot, score, sent } = writing;
  const { answer, times, lastSentAt } = await sendUntilAnswered(() => slot.send(origin(), sent));
  if (answer.status !== 201) throw new Error(`an honest score was answered ${answer.status}: ${answer.text}`);
  const stored = JSON.parse(answer.text) as { id: string; recordedAt: string };
  const { clinicId, seriesId, minutes } = slot;
  const wasStoredUnseen = Date.parse(stored.recordedAt) < lastSentAt;
  return { id: stored.id, clinicId, seriesId, minutes, score, times, wasStoredUnseen, said: answer.text };
}
