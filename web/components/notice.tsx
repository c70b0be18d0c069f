import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface NoticeProps {
  tone?: 'blue' | 'amber' | 'grey';
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Read out at once when it appears. */
  urgent?: boolean;
}

/** A framed message in the flow of the page. */
export function Notice({ tone = 'grey', title, children, actions, urgent = false }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} {...(urgent && { role: 'alert' })}>
      <div className={classes.words}>
        {title && <p className={classes.title}>{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
