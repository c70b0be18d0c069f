import { Button } from '@mantine/core';
import { Notice } from './notice.tsx';
import { TableScroll } from './table-scroll.tsx';
import classes from './two-versions.module.css';

/** One field that reads otherwise in another version; '' is empty. */
export interface VersionDifference {
  readonly field: string;
  readonly here: string;
  readonly other: string;
}

interface TwoVersionsTexts {
  differences: string;
  field: string;
  here: string;
  other: string;
  empty: string;
  keep: string;
  take: string;
}

interface TwoVersionsProps {
  title: string;
  sentence: string;
  differences: readonly VersionDifference[];
  texts: TwoVersionsTexts;
  onKeep: () => void;
  /** Absent: there is no other one to take. */
  onTake?: (() => void) | undefined;
  isPending?: boolean;
}

/** Both versions side by side, field by field, until somebody says which goes on; nothing is thrown away. */
export function TwoVersions(props: TwoVersionsProps) {
  const { title, sentence, differences, texts, onKeep, onTake, isPending = false } = props;
  return (
    <Notice tone="amber" urgent title={title}>
      <p className={classes.sentence}>{sentence}</p>
      {differences.length > 0 && <Differences rows={differences} texts={texts} />}
      <div className={classes.buttons}>
        <Button disabled={isPending} onClick={onKeep} size="sm" variant="default">
          {texts.keep}
        </Button>
        {onTake && (
          <Button disabled={isPending} onClick={onTake} size="sm" variant="default">
            {texts.take}
          </Button>
        )}
      </div>
    </Notice>
  );
}

interface DifferencesProps {
  rows: readonly VersionDifference[];
  texts: TwoVersionsTexts;
}

function Differences({ rows, texts }: DifferencesProps) {
  return (
    <div className={classes.differences}>
      <TableScroll label={texts.differences}>
        <table className={classes.table}>
          <caption className="fw-visually-hidden">{texts.differences}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.field}</th>
              <th scope="col">{texts.here}</th>
              <th scope="col">{texts.other}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ field, here, other }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td data-version={texts.here}>{here || texts.empty}</td>
                <td data-version={texts.other}>{other || texts.empty}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  );
}
