import { memo } from 'react';
import { type Activity, activities } from '#shared/contract/record-vocabulary.ts';
import { activityWords } from '../../lib/texts/record-words.ts';
import { OptionRow } from './option-row.tsx';
import { scoreTexts } from './texts.ts';

interface ActivityChoiceProps {
  id: string;
  activity: Activity | null;
  onActivity: (activity: Activity | null) => void;
}

/** What the patient was doing, beside the score; not said is an answer. */
export const ActivityChoice = memo(function ActivityChoice({
  id,
  activity,
  onActivity,
}: ActivityChoiceProps) {
  return (
    <OptionRow
      legend={scoreTexts.activity}
      name={`activity-${id}`}
      options={[
        { value: '', label: scoreTexts.activityNone },
        ...activities.map((value) => ({ value, label: activityWords[value] })),
      ]}
      chosen={activity ?? ''}
      onChoose={(value) => onActivity(activities.find((each) => each === value) ?? null)}
    />
  );
});
