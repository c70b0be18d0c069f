import { formatDayTime } from '../lib/format.ts';
import type { NewerVersion } from '../lib/newer-version.ts';
import { useSession } from '../lib/session.ts';
import { conflictTexts } from '../lib/texts/conflicts.ts';
import { TwoVersions, type VersionDifference } from './two-versions.tsx';

interface RecordConflictProps {
  newer: NewerVersion<unknown>;
  differences: readonly VersionDifference[];
  onKeepMine: () => void;
  onTakeStored: () => void;
  isPending?: boolean;
}

const texts = { ...conflictTexts, keep: conflictTexts.keepMine, take: conflictTexts.takeStored };

/** Somebody else changed a record while it stood in this form. */
export function RecordConflict({
  newer,
  differences,
  onKeepMine,
  onTakeStored,
  ...rest
}: RecordConflictProps) {
  const { timeZone } = useSession().clinic;
  const { changedBy, changedAt } = newer;
  return (
    <TwoVersions
      differences={differences}
      onKeep={onKeepMine}
      onTake={onTakeStored}
      sentence={differences.length === 0 ? `${texts.sentence} ${texts.same}` : texts.sentence}
      texts={texts}
      title={
        changedAt === null
          ? texts.changed(changedBy)
          : texts.changedAt(changedBy, formatDayTime(changedAt, timeZone))
      }
      {...rest}
    />
  );
}
