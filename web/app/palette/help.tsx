import { Button } from '@mantine/core';
import { Dialog } from '../../components/dialog.tsx';
import { type ShortcutPlace, shortcutPlaces, shortcuts } from '../../lib/shortcuts.ts';
import { shellTexts } from '../../lib/texts/shell.ts';
import classes from './help.module.css';

/** Every key that does something, by where it does. */
export function Help({ onClose }: { onClose: () => void }) {
  return (
    <Dialog onClose={onClose} title={shellTexts.help}>
      {shortcutPlaces.map((place) => (
        <Keys key={place} place={place} />
      ))}
      <Button autoFocus mt="md" onClick={onClose}>
        {shellTexts.close}
      </Button>
    </Dialog>
  );
}

function Keys({ place }: { place: ShortcutPlace }) {
  const here = Object.values(shortcuts).filter((shortcut) => shortcut.place === place);
  return (
    <section aria-label={shellTexts.shortcutPlaces[place]}>
      <h3 className={classes.place}>{shellTexts.shortcutPlaces[place]}</h3>
      <dl className={classes.keys}>
        {here.map(({ keys, does }) => (
          <div className={classes.row} key={does}>
            <dt>
              {keys.map((key) => (
                <kbd className={classes.key} key={key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className={classes.does}>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
