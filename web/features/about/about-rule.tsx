import { useState } from 'react';
import { criterionTexts } from '#shared/domain/texts.ts';
import { later } from '../../components/later.tsx';
import type { RuleNamed } from '../../lib/about-rule.ts';
import classes from './about-rule.module.css';
import { ruleTexts } from './rule-texts.ts';

// Few look: the rest comes when somebody does.
const AboutRuleDialog = later(async () => (await import('./about-rule-dialog.tsx')).AboutRuleDialog);

/** Opens source, version and limits of one rule, or of a policy as a whole. */
export function AboutRule(rule: RuleNamed) {
  const [isOpen, setIsOpen] = useState(false);
  const about = rule.criterion === null ? ruleTexts.aboutPolicy : ruleTexts.about;
  return (
    <>
      <button className={classes.open} onClick={() => setIsOpen(true)} type="button">
        {about}
        <span className="fw-visually-hidden">
          {rule.criterion === null ? '' : `: ${criterionTexts[rule.criterion]}`}
        </span>
      </button>
      {isOpen && <AboutRuleDialog onClose={() => setIsOpen(false)} rule={rule} />}
    </>
  );
}
