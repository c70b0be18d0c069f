import { Button, Group } from '@mantine/core';
import { blockTexts } from './texts.ts';

interface WayChoiceProps {
  way: 'joint' | 'nerve';
  onWay: (way: 'joint' | 'nerve') => void;
}

/** Whether the grid lists joints or nerves; what was picked stays. */
export function WayChoice({ way, onWay }: WayChoiceProps) {
  return (
    <Group gap={6}>
      {(['joint', 'nerve'] as const).map((each) => (
        <Button
          key={each}
          size="sm"
          variant={way === each ? 'light' : 'default'}
          aria-pressed={way === each}
          onClick={() => onWay(each)}
        >
          {each === 'joint' ? blockTexts.byJoint : blockTexts.byNerve}
        </Button>
      ))}
    </Group>
  );
}
