import { Panel } from '../../components/panel.tsx';
import { Screen } from '../../components/screen.tsx';
import { aboutTexts } from '../../lib/texts/about.ts';
import classes from './about-screen.module.css';

export function AboutScreen() {
  return (
    <Screen lead={aboutTexts.lead} tabTitle={aboutTexts.title} title={aboutTexts.title} width="narrow">
      {aboutTexts.parts.map(({ title, lines }) => (
        <Panel key={title} title={title}>
          <ul className={classes.lines}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Panel>
      ))}
    </Screen>
  );
}
