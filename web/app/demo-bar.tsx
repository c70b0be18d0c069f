import { shellTexts } from '../lib/texts/shell.ts';
import classes from './demo-bar.module.css';

/** Stands on every screen of the demo clinic. */
export function DemoBar() {
  return (
    <aside aria-label={shellTexts.demo} className={classes.bar}>
      <strong className={classes.label}>{shellTexts.demo}</strong> {shellTexts.demoSentence}{' '}
      <span className={classes.long}>{shellTexts.demoWarning}</span>
    </aside>
  );
}
