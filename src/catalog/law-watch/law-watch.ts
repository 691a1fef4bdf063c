import { REGIMES } from '../../issue.ts';
import type { Reporter } from '../findings.ts';
import { rowSorter } from '../read/delimited/grouping.ts';
import type { CatalogFile, Damage } from '../read/table.ts';
import { type ReadinessLog, readinessLog } from '../readiness/log.ts';
import { rowCursor } from '../row.ts';
import type { Facts, Row, Rule } from '../rule.ts';
import { type RuleSet, rowChecks } from '../validate.ts';
import type { ProductChange, RegimeChange } from './changes.ts';
import { dayFinder, type Found, ruleChanges } from './day.ts';
import type { TwoDays } from './two-days.ts';

/** Looks at each row by the law of one day. */
interface Side {
  readonly found: Found[];
  readonly readiness: ReadinessLog;
  readonly check: (row: Row) => void;
}

type Rules = RuleSet & { readonly off: readonly Rule[] };

/** Reads a file once and tells of each product that changes verdict between the days. */
export async function watchFile(
  file: CatalogFile,
  set: Rules,
  days: TwoDays,
  told: { changed(product: ProductChange): void; judged(records: number): void },
): Promise<void> {
  const sides = [sideOf(file, set, days.from), sideOf(file, set, days.to)] as const;
  const [before, after] = sides;
  const dayOf = dayFinder(set, days);
  const sort = rowSorter(file);
  const cursor = rowCursor(file.columns);
  const asked = REGIMES.filter((regime) => days.from.regimes.has(regime));
  const damage = damageTeller(file, set, sides);
  damage(file.damage);
  for await (const batch of file.batches()) {
    damage(batch.damage);
    let judged = 0;
    for (let i = 0; i < batch.rows.length; i++) {
      const { role, cells } = sort(batch.rows[i] ?? []);
      if (role === 'extra' || role === 'head') continue;
      cursor.move(cells, batch.lines[i] ?? 0, batch.records[i] ?? 0, batch.sheetRows?.[i]);
      const { row } = cursor;
      const states = sides.map((side) => {
        side.found.length = 0;
        side.check(row);
        return side.readiness.judge(file.path, row);
      });
      judged++;
      const rules = ruleChanges(row, before.found, after.found, set, dayOf);
      const regimes = asked.flatMap((regime, at): RegimeChange[] => {
        const [first = 'unknown', last = 'unknown'] = states.map((side) => side[at]);
        if (first === last) return [];
        const by = rules.filter(({ means }) => means.has(regime)).map(({ change }) => change.rule);
        return [{ regime, before: first, after: last, rules: by }];
      });
      if (rules.length + regimes.length === 0) continue;
      told.changed({
        ...{ file: file.path, line: row.line, record: row.record, sku: row.text('sku') },
        rules: rules.map(({ change }) => change),
        regimes,
      });
    }
    told.judged(judged);
  }
}

function sideOf(file: CatalogFile, set: Rules, facts: Facts): Side {
  const found: Found[] = [];
  const readiness = readinessLog(0, set, facts);
  const report: Reporter = {
    finding(rule, _row, finding) {
      found.push({ rule, finding });
      readiness.finding(rule, finding);
    },
    // What is wrong with the file is so on both days.
    damage: () => {},
    absent: () => {},
  };
  return { found, readiness, check: rowChecks(file, set, facts, report) };
}

/** Damage to a row leaves a product unknown on both days. */
function damageTeller(file: CatalogFile, { rules }: Rules, sides: readonly Side[]) {
  const faults = new Map(
    rules.filter(({ kind }) => kind === 'reader').map((rule) => [rule.name, rule]),
  );
  const columns = new Map(
    file.columns.flatMap(({ at, column }) => at.map((position) => [position, column] as const)),
  );
  return (damages: readonly Damage[]) => {
    for (const { rule, record, column, position } of damages) {
      const fault = faults.get(rule);
      if (fault === undefined) continue;
      const where = column ?? columns.get(position ?? -1) ?? '';
      for (const side of sides) side.readiness.damage(fault, record, where);
    }
  };
}
