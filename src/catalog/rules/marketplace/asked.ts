import type { ColumnName } from '../../columns.ts';
import type { Facts, Finding, Wording } from '../../rule.ts';

/**
 * How an empty column is told: as an error, naming them, where marketplaces that are asked about list
 * nothing without it. A rule that uses it has a wording `asked`.
 */
export function missing(column: ColumnName, { marketplaces = [] }: Facts): Omit<Finding, 'column'> {
  const asking = marketplaces.filter(({ asks }) =>
    asks.some(({ oneOf }) => oneOf.length === 1 && oneOf.includes(column)),
  );
  if (asking.length === 0) return {};
  const marketplace = asking.map(({ title }) => title).join(', ');
  return { severity: 'error', say: 'asked', data: { marketplace } };
}

/** The wording `asked` of a rule for an empty column. */
export const ASKED: Wording = {
  message: '{default} Nothing is listed on {marketplace} without it.',
  hint: '{fix}',
};
