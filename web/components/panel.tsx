import { type ReactNode, useId } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  title?: ReactNode;
  /** One line under the title. */
  note?: ReactNode;
  actions?: ReactNode;
  /** Where it stands on the page, for a link that leads to its title. */
  anchor?: string;
  /** Without inner space, for tables and lists that reach the edges. */
  flush?: boolean;
  children: ReactNode;
}

/** A white card with an h2. */
export function Panel({ title, note, actions, anchor, flush = false, children }: PanelProps) {
  const own = useId();
  const id = anchor ?? own;
  return (
    <section className={classes.panel} {...(title !== undefined && { 'aria-labelledby': id })}>
      {(title !== undefined || actions) && (
        <div className={classes.head}>
          <div className={classes.words}>
            <h2 className={classes.title} id={id} {...(anchor && { tabIndex: -1 })}>
              {title}
            </h2>
            {note && <p className={classes.note}>{note}</p>}
          </div>
          {actions && <div className={classes.actions}>{actions}</div>}
        </div>
      )}
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  );
}
