import { REGIMES, type Regime } from '../../../issue.ts';
import type { Example, FileRule, RuleText, Values } from '../../rule.ts';
import { concerns, type Days, type Goods, inForce } from './in-force.ts';

/** Good to know of goods of a kind, with no paper to ask for. */
export interface Notice
  extends Omit<RuleText, 'severity' | 'regimes' | 'says' | 'examples'>,
    Goods,
    Days {
  /** All, unless named. */
  readonly regimes?: readonly Regime[];
  /** Goods that it concerns, and goods that it does not, where there are such. */
  readonly sample: { readonly goods: Values; readonly others?: Values };
}

/** What concerns all goods is silent in a file without any. */
const NO_PRODUCTS: Example = { file: 'sku,hs_code\n' };

/** Said once a file, at the first product it concerns. */
export function notice(law: Notice): FileRule {
  const { code, name, title, what, why, fix, sources, sample, regimes = REGIMES } = law;
  const others: Example = sample.others ? { rows: [sample.others] } : NO_PRODUCTS;
  return {
    ...{ code, name, title, what, why, fix, sources, regimes },
    kind: 'file',
    severity: 'info',
    about: law.concerns,
    needs: [],
    says: { default: { message: '{what}', hint: '{fix}' } },
    examples: { good: others, bad: { rows: [sample.goods] } },
    start(facts) {
      let silent = !inForce(law, facts) || !regimes.some((regime) => facts.regimes.has(regime));
      return (row) => {
        if (silent || !concerns(law, row)) return undefined;
        silent = true;
        return { column: 'hs_code', ofFile: true };
      };
    },
  };
}
