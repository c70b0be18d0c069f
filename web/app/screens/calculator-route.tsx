import { CalculatorScreen } from '../../features/calculator/calculator-screen.tsx';
import { AboutRuleFrame } from '../about-rule-frame.tsx';

export function CalculatorRoute() {
  return (
    <AboutRuleFrame>
      <CalculatorScreen />
    </AboutRuleFrame>
  );
}
