import { Button, Group } from '@mantine/core';
import { Notice } from '../../components/notice.tsx';
import { TableScroll } from '../../components/table-scroll.tsx';
import classes from './clinic-settings.module.css';
import type { SettingDifference } from './settings-words.ts';
import { clinicTexts as texts } from './texts.ts';

interface SettingsConflictProps {
  title: string;
  differences: readonly SettingDifference[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Both versions side by side, until somebody says which goes on. */
export function SettingsConflict({ title, differences, onKeepMine, onTakeTheirs }: SettingsConflictProps) {
  return (
    <Notice title={title} tone="amber" urgent>
      <p>{texts.conflictNote}</p>
      {differences.length > 0 && (
        <TableScroll label={title}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{texts.field}</th>
                <th scope="col">{texts.mine}</th>
                <th scope="col">{texts.theirs}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ field, mine, theirs }) => (
                <tr key={field}>
                  <th scope="row">{field}</th>
                  <td>{mine}</td>
                  <td>{theirs}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <Group gap="sm">
        <Button onClick={onKeepMine} size="sm" variant="default">
          {texts.keepMine}
        </Button>
        <Button onClick={onTakeTheirs} size="sm" variant="default">
          {texts.takeTheirs}
        </Button>
      </Group>
    </Notice>
  );
}
