import classes from './section-links.module.css';

export interface SectionLink {
  readonly title: string;
  readonly onGo: () => void;
}

/** The parts of a long page in their order, one line that stays in sight. */
export function SectionLinks({ label, sections }: { label: string; sections: readonly SectionLink[] }) {
  return (
    <nav aria-label={label} className={classes.sections}>
      <ul className={classes.list}>
        {sections.map(({ title, onGo }) => (
          <li key={title}>
            <button className={classes.link} onClick={onGo} type="button">
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
