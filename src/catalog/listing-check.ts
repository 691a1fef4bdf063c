import { isColumnName } from './columns.ts';
import { words } from './findings.ts';
import type { MarketplaceProfile } from './marketplace-profile.ts';
import type { Product } from './product.ts';
import type { Facts, Finding, Row, Rule } from './rule.ts';
import { titleZhMissing } from './rules/copy/title-zh-missing.ts';
import { titleMissing } from './rules/identity/title-missing.ts';
import { MARKETPLACE_RULES } from './rules/marketplace/index.ts';
import { pictureMissing } from './rules/pictures/picture-missing.ts';
import { currencyMissing } from './rules/prices/currency-missing.ts';
import { priceMissing } from './rules/prices/price-missing.ts';

/** Something about a product that a marketplace would refuse, as `validate --marketplace` says it. */
export interface Refusal {
  readonly code: `EW${number}`;
  readonly rule: string;
  readonly column: string;
  readonly value: string;
  readonly message: string;
  readonly hint: string;
}

/** Rules of other families that speak as errors for a marketplace that asks for the column. */
const ASKED: readonly Rule[] = [
  titleMissing,
  priceMissing,
  currencyMissing,
  titleZhMissing,
  pictureMissing,
];
const RULES: readonly Rule[] = [...ASKED, ...MARKETPLACE_RULES];

/** What a marketplace would refuse about a product whatever its category: the same rules and words as in `validate`. */
export function refusals(product: Product, profile: MarketplaceProfile): readonly Refusal[] {
  const facts: Facts = { asOf: profile.asOf, regimes: new Set(), marketplaces: [profile] };
  const row = rowOf(product);
  return RULES.flatMap((rule) =>
    found(rule, row, facts)
      .filter(({ data }) => data?.marketplace !== undefined)
      .filter(({ severity = rule.severity }) => severity === 'error')
      .map((one) => refusal(rule, row, one)),
  );
}

function found(rule: Rule, row: Row, facts: Facts): readonly Finding[] {
  switch (rule.kind) {
    case 'field':
      return rule.columns.flatMap((column) => {
        const fault = rule.check(row.text(column), facts, column);
        return fault === undefined ? [] : [{ ...fault, column }];
      });
    case 'row':
      return [rule.check(row, facts) ?? []].flat();
    default:
      return [];
  }
}

function refusal(rule: Rule, row: Row, { column, say, data }: Finding): Refusal {
  const { value, message, hint } = words(rule, row.text(column), say, { ...data, column });
  return { code: rule.code, rule: rule.name, column, value, message, hint };
}

/** A product as rules see a row. */
function rowOf(product: Product): Row {
  const text = (column: string) => {
    const value = isColumnName(column) ? product[column] : undefined;
    if (value === undefined) return '';
    return typeof value === 'object' ? value.join('|') : String(value);
  };
  return {
    text,
    raw: text,
    number: (column) => (text(column) === '' ? undefined : Number(text(column))),
    kinds: () => new Set(),
    position: () => undefined,
    line: 0,
    record: 0,
    sheetRow: undefined,
  };
}
