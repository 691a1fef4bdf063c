import type { Regime } from '../../../issue.ts';
import type { FileRule, RuleText } from '../../rule.ts';
import { concerns, type Days, type Goods, inForce } from './in-force.ts';

/** Good to know of goods of a kind, with no paper to ask for. */
export interface Notice extends Omit<RuleText, 'severity' | 'regimes'>, Goods, Days {
  readonly regimes: readonly Regime[];
}

/** Said once a file, at the first product it concerns, and only where the user has asked for it. */
export function notice(law: Notice): FileRule {
  return {
    ...law,
    kind: 'file',
    severity: 'info',
    onDemand: true,
    needs: [],
    start(facts) {
      let silent = !inForce(law, facts) || !law.regimes.some((regime) => facts.regimes.has(regime));
      return (row) => {
        if (silent || !concerns(law, row)) return undefined;
        silent = true;
        return { column: 'hs_code' };
      };
    },
  };
}
