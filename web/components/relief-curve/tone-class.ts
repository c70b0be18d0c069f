import classes from './relief-curve.module.css';

const tones = [classes.first, classes.second, classes.third, classes.fourth];

/** The colour of a series and of everything that belongs to it. */
export function toneClass(tone: number): string {
  return tones[tone % tones.length] ?? '';
}
