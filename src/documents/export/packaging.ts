// Packages by item of the declaration. Items that share a package: the first counts it, the others
// say 0 packages and the same marks (rule R0364); its gross mass is parted by net mass.
import {
  compare,
  type Fraction,
  fraction,
  over,
  plus,
  pointed,
  scaled,
  times,
  ZERO,
} from '../../fraction.ts';
import type { Consignment, ConsignmentLine, PackageRun } from '../consignment.ts';
import type { PackageKindCode } from '../package-kind.ts';

/** A row of packages of one item. */
export interface PackagingRow {
  readonly kind: PackageKindCode;
  /** 0 where an item before counts them. */
  readonly count: number;
  readonly marks: string;
}

export interface ItemPackages {
  readonly rows: readonly PackagingRow[];
  /** Undefined when a shared package cannot be parted, for lack of net masses. */
  readonly grossKg: Fraction | undefined;
  /** Whether a share of it was reckoned. */
  readonly parted: boolean;
}

/** The packages of each line, in their order. */
export function packagesByItem(consignment: Consignment): readonly ItemPackages[] {
  // Shares are reckoned once for a package, not once more for each of the lines in it.
  const groups = groupsOf(consignment).map((group) => ({
    ...group,
    shares: group.runs.map((run) => sharesOf(run, group.lines)),
  }));
  return consignment.lines.map((line) => {
    const mine = groups.filter(({ lines }) => lines.includes(line));
    const rows = mine.map(({ kind, count, lines, ranges }) => ({
      kind,
      count: lines[0] === line ? count : 0,
      marks: `${marksOf(consignment)}, No ${ranges.join(', ')}`,
    }));
    const shares = mine.flatMap((group) => {
      const at = group.lines.indexOf(line);
      return group.shares.map((each) => each[at]);
    });
    return {
      rows,
      grossKg: shares.includes(undefined)
        ? undefined
        : shares.reduce<Fraction>((all, share) => plus(all, share ?? ZERO), ZERO),
      parted: mine.some(({ lines }) => lines.length > 1),
    };
  });
}

interface Group {
  readonly kind: PackageKindCode;
  readonly lines: readonly ConsignmentLine[];
  readonly runs: PackageRun[];
  readonly ranges: string[];
  count: number;
}

/** Packages of a kind that hold the same items. */
function groupsOf({ lines, packages }: Consignment): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const run of packages) {
    const inside = lines.filter(({ sku }) => run.contents.some((one) => one.sku === sku));
    if (inside.length === 0) continue;
    const key = `${run.kind} ${inside.map(({ no }) => no).join(' ')}`;
    const group = groups.get(key) ?? {
      kind: run.kind,
      lines: inside,
      runs: [],
      ranges: [],
      count: 0,
    };
    group.runs.push(run);
    group.ranges.push(run.from === run.to ? String(run.from) : `${run.from}-${run.to}`);
    group.count += run.count;
    groups.set(key, group);
  }
  return [...groups.values()];
}

function marksOf({ shipment: { marks } }: Consignment): string {
  return marks === undefined || marks.length === 0 ? 'N/M' : marks.join(', ');
}

/** What of the run's gross mass falls on each line; the last takes what rounding leaves. */
function sharesOf(
  run: PackageRun,
  lines: readonly ConsignmentLine[],
): readonly (Fraction | undefined)[] {
  const gross = times(run.grossKg, whole(run.count));
  if (lines.length === 1) return [gross];
  const nets = netsIn(run, lines);
  const total = nets.reduce<Fraction>((all, net) => plus(all, net ?? ZERO), ZERO);
  if (nets.includes(undefined) || compare(total, ZERO) === 0) return lines.map(() => undefined);
  const micrograms = nets.map((net) => scaled(times(gross, over(net ?? ZERO, total)), 6, 'floor'));
  const sum = micrograms.reduce((all, one) => all + one, 0n);
  const rest = scaled(gross, 6, 'half-up') - sum;
  return micrograms.map((own, i) =>
    fraction(pointed(i === lines.length - 1 ? own + rest : own, 6)),
  );
}

/** Net mass of each line in a run; lines of one SKU share it by their quantities. */
function netsIn(
  { contents, count }: PackageRun,
  lines: readonly ConsignmentLine[],
): readonly (Fraction | undefined)[] {
  const packed = bySku(contents);
  const invoiced = bySku(lines);
  return lines.map(({ sku, quantity, product }) => {
    const unit = product.net_weight_kg;
    const all = invoiced.get(sku) ?? ZERO;
    if (unit === undefined || compare(all, ZERO) === 0) return undefined;
    const part = over(fraction(quantity), all);
    return times(times(times(fraction(unit), packed.get(sku) ?? ZERO), part), whole(count));
  });
}

function bySku(
  rows: readonly { readonly sku: string; readonly quantity: string }[],
): ReadonlyMap<string, Fraction> {
  const sums = new Map<string, Fraction>();
  for (const { sku, quantity } of rows)
    sums.set(sku, plus(sums.get(sku) ?? ZERO, fraction(quantity)));
  return sums;
}

const whole = (count: number): Fraction => ({ n: BigInt(count), d: 1n });
