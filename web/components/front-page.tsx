import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './front-page.module.css';
import { Mark } from './mark.tsx';

interface FrontPageProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
}

/** A screen before the sign-in: one calm column. */
export function FrontPage({ title, lead, children, footer }: FrontPageProps) {
  useDocumentTitle(`${title} · Facetwise`);
  return (
    <div className={classes.page}>
      <main className={classes.column}>
        <div className={classes.brand}>
          <Mark size={36} />
          <span className={classes.product}>Facetwise</span>
        </div>
        <h1 className={classes.title}>{title}</h1>
        {lead && <p className={classes.lead}>{lead}</p>}
        <div className={classes.cards}>{children}</div>
      </main>
      {footer && <footer className={classes.footer}>{footer}</footer>}
    </div>
  );
}
