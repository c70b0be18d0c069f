import { lastScheduleMinute, mostScheduleTimes } from '#shared/contract/clinic.ts';
import { clinicTexts } from './texts.ts';

export type PresetName = keyof typeof clinicTexts.presetWords;

const hours = (from: number, to: number, every = 1) =>
  Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, step) => (from + step * every) * 60);

/** Schedules to start from, in minutes after the block. */
export const schedulePresets: Readonly<Record<PresetName, readonly number[]>> = {
  hourly: [15, 30, ...hours(1, 8)],
  sparse: [30, 60, ...hours(2, 8, 2)],
  short: [15, 30, 45, ...hours(1, 4)],
};

export function presetOf(minutes: readonly number[]): PresetName | null {
  const names = Object.keys(schedulePresets) as PresetName[];
  return names.find((name) => String(schedulePresets[name]) === String(minutes)) ?? null;
}

/** The times with one more, in order; or a sentence why it is none. */
export function withTime(
  minutes: readonly number[],
  typed: string,
): readonly number[] | { readonly problem: string } {
  const text = typed.trim();
  const minute = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (minute < 1 || minute > lastScheduleMinute) return { problem: clinicTexts.notWhole(lastScheduleMinute) };
  if (minutes.includes(minute)) return { problem: clinicTexts.twice };
  if (minutes.length >= mostScheduleTimes) return { problem: clinicTexts.tooMany(mostScheduleTimes) };
  return [...minutes, minute].sort((a, b) => a - b);
}
