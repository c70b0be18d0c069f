import type { Policy } from '#shared/domain/policy.ts';
import { Panel } from '../../components/panel.tsx';
import { policyTexts } from '../../lib/texts/policies.ts';
import classes from './policies.module.css';
import { policyWords } from './policy-words.ts';

export function PolicyRulesPanel({ policy }: { policy: Policy }) {
  return (
    <Panel title={policyTexts.rules}>
      <dl className={classes.rules}>
        {policyWords(policy).map(([name, sentences]) => (
          <div className={classes.rule} key={name}>
            <dt>{name}</dt>
            <dd>
              {sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
