import { StateBadge, type StateTone } from './state-badge.tsx';
import classes from './state-strip.module.css';

export interface StripPlace {
  readonly name: string;
  /** Why this place is the one to compare with; "" for the others. */
  readonly mark: string;
  readonly tone: StateTone;
  readonly words: string;
}

interface StateStripProps {
  label: string;
  places: readonly StripPlace[];
  note: string;
  /** Said when there is no place. */
  empty: string;
}

/** A state at each of several places on a line, one of them marked; below each other where there is no room. */
export function StateStrip({ label, places, note, empty }: StateStripProps) {
  if (places.length === 0) return <p className={classes.note}>{empty}</p>;
  return (
    <div className={classes.strip}>
      <p className={classes.note}>{note}</p>
      <ul aria-label={label} className={classes.places}>
        {places.map(({ name, mark, tone, words }) => (
          <li className={classes.place} data-marked={mark !== ''} key={name}>
            <span className={classes.head}>
              <span className={classes.name}>{name}</span>
              {mark !== '' && <span className={classes.mark}>{mark}</span>}
            </span>
            <StateBadge tone={tone}>{words}</StateBadge>
          </li>
        ))}
      </ul>
    </div>
  );
}
