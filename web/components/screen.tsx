import { useDocumentTitle } from '@mantine/hooks';
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import classes from './screen.module.css';

/** Keeps the place of a lead that is not known yet, so that nothing moves when it is. */
export const screenPlace = '\u00A0';

interface ScreenProps {
  /** The screen's one h1. */
  title: ReactNode;
  /** What stands in the browser's tab, e.g. "SMITH J, L4-L5 left". */
  tabTitle: string;
  lead?: ReactNode;
  /** Buttons right of the title. */
  actions?: ReactNode;
  /** Stays at the top while the screen scrolls. */
  banner?: ReactNode;
  /** Narrow for forms and texts, wide for two columns side by side. */
  width?: 'narrow' | 'normal' | 'wide';
  children: ReactNode;
}

/** As long as a level with its side, which no line parts from it. */
const shortName = 16;

function inNames(title: string): ReactNode {
  return inPieces(title, ', ', (name) => (name.length <= shortName ? classes.name : undefined));
}

/** A line breaks between its parts before it breaks in one: no date is cut in two. */
function inParts(lead: string): ReactNode {
  return inPieces(lead, ' · ', () => classes.part);
}

function inPieces(text: string, between: string, classOf: (piece: string) => string | undefined): ReactNode {
  let sofar = '';
  return text.split(between).map((piece) => {
    const before = sofar === '' ? '' : between;
    sofar += before + piece;
    // The same words may come twice, after others.
    return (
      <Fragment key={sofar}>
        {before}
        <span className={classOf(piece)}>{piece}</span>
      </Fragment>
    );
  });
}

/** The frame of every screen: tab title, h1 that takes the focus on arrival, content. */
export function Screen({ title, tabTitle, lead, actions, banner, width = 'normal', children }: ScreenProps) {
  useDocumentTitle(`${tabTitle} · Facetwise`);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      {banner}
      <div className={classes.screen} data-width={width}>
        <div className={classes.head}>
          <div className={classes.words}>
            <h1 className={classes.title} ref={heading} tabIndex={-1}>
              {typeof title === 'string' ? inNames(title) : title}
            </h1>
            {lead && <p className={classes.lead}>{typeof lead === 'string' ? inParts(lead) : lead}</p>}
          </div>
          {actions && <div className={classes.actions}>{actions}</div>}
        </div>
        {children}
      </div>
    </>
  );
}
