import type { ReactNode } from 'react';
import classes from './field-grid.module.css';

/** Fields side by side where there is room. */
export function FieldGrid({ children, least = 220 }: { children: ReactNode; least?: 140 | 180 | 220 | 300 }) {
  return (
    <div className={classes.grid} data-least={least}>
      {children}
    </div>
  );
}
