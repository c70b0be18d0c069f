import { type ReactNode, useEffect, useId, useRef } from 'react';
import classes from './dialog.module.css';

interface DialogProps {
  title: string;
  /** As wide as a tablet gives, for a row of score buttons. */
  isWide?: boolean;
  children: ReactNode;
  onClose: () => void;
}

/** A dialog of the browser's own: it keeps the focus inside and closes on Escape. Render it only while it is open. */
export function Dialog({ title: words, isWide = false, children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    // The first field or button may stand far down a long dialog: what it says comes first.
    if (element && element.scrollTop > 0) {
      element.scrollTop = 0;
      // Not focusable before: opening gives the focus to the first that is.
      title.current?.setAttribute('tabindex', '-1');
      title.current?.focus({ preventScroll: true });
    }
    return () => element?.close();
  }, []);
  return (
    <dialog
      aria-labelledby={id}
      className={classes.dialog}
      data-wide={isWide}
      ref={dialog}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 className={classes.title} id={id} ref={title}>
        {words}
      </h2>
      {children}
    </dialog>
  );
}
