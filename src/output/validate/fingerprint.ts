import { createHash } from 'node:crypto';
import type { Issue } from '../../issue.ts';

/**
 * Gives each issue a name that stays when rows move or the file is renamed: from rule, SKU, column and
 * value. Two of the same are told apart by their order.
 */
export function fingerprints(): (issue: Issue) => string {
  const seen = new Map<string, number>();
  return ({ rule, sku, column, header, value }) => {
    const what = JSON.stringify([rule, sku, column === '' ? header : column, value]);
    const before = seen.get(what) ?? 0;
    seen.set(what, before + 1);
    const name = before === 0 ? what : `${what}#${before}`;
    return createHash('sha256').update(name).digest('hex').slice(0, 32);
  };
}
