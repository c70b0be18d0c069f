import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { criterionTexts } from '#shared/domain/texts.ts';
import { Dialog } from '../../components/dialog.tsx';
import { FactList } from '../../components/fact-list.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { QueryView } from '../../components/query-view.tsx';
import type { RuleNamed } from '../../lib/about-rule.ts';
import { policyHistoryQuery } from '../../lib/get-policy-history.ts';
import classes from './about-rule.module.css';
import { type RuleBasis, ruleBasisOf } from './rule-basis.ts';
import { limitsOfRule } from './rule-limits.ts';
import { ruleTexts } from './rule-texts.ts';

interface AboutRuleDialogProps {
  rule: RuleNamed;
  onClose: () => void;
}

/** Whose rule it is, in which version, from which source, and what it cannot say. */
export function AboutRuleDialog({ rule, onClose }: AboutRuleDialogProps) {
  const query = useQuery(policyHistoryQuery(rule.policyId));
  const { criterion } = rule;
  return (
    <Dialog
      onClose={onClose}
      title={criterion === null ? ruleTexts.aboutPolicy : ruleTexts.titleOf(criterionTexts[criterion])}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section aria-label={ruleTexts.about} className={classes.scroll} tabIndex={0}>
        {criterion !== null && <Lines lines={limitsOfRule[criterion]} title={ruleTexts.limits} />}
        <QueryView query={query}>{(history) => <Basis basis={ruleBasisOf(history, rule)} />}</QueryView>
        <p className={classes.check}>{ruleTexts.check}</p>
      </section>
      <div className={classes.actions}>
        <LinkButton params={{ policyId: rule.policyId }} to="/policies/$policyId" variant="default">
          {ruleTexts.wholePolicy}
        </LinkButton>
        <Button onClick={onClose}>{ruleTexts.close}</Button>
      </div>
    </Dialog>
  );
}

function Basis({ basis }: { basis: RuleBasis | null }) {
  if (basis === null) return <p className={classes.quiet}>{ruleTexts.notPublished}</p>;
  return (
    <>
      <h3 className={classes.part}>{ruleTexts.policy}</h3>
      <FactList facts={basis.facts} />
      <Lines empty={ruleTexts.noSource} lines={basis.sources} title={ruleTexts.source} />
      {basis.otherSources.length > 0 && (
        <details>
          <summary className={classes.part}>{ruleTexts.otherSources(basis.otherSources.length)}</summary>
          <Lines lines={basis.otherSources} />
        </details>
      )}
      <Lines lines={basis.caveats} title={ruleTexts.caveats} />
    </>
  );
}

function Lines({ title, lines, empty }: { title?: string; lines: readonly string[]; empty?: string }) {
  if (lines.length === 0 && empty === undefined) return null;
  return (
    <>
      {title && <h3 className={classes.part}>{title}</h3>}
      {lines.length === 0 && <p className={classes.quiet}>{empty}</p>}
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
