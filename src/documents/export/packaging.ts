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
  const groups = groupsOf(consignment);
  return consignment.lines.map((line) => {
    const mine = groups.filter(({ lines }) => lines.includes(line));
    const rows = mine.map(({ kind, count, lines, ranges }) => ({
      kind,
      count: lines[0] === line ? count : 0,
      marks: `${marksOf(consignment)}, No ${ranges.join(', ')}`,
    }));
    const shares = mine.flatMap(({ runs, lines }) => runs.map((run) => shareOf(line, run, lines)));
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

/** What of the run's gross mass falls on a line; the last takes what rounding leaves. */
function shareOf(
  line: ConsignmentLine,
  run: PackageRun,
  lines: readonly ConsignmentLine[],
): Fraction | undefined {
  const gross = times(run.grossKg, whole(run.count));
  if (lines.length === 1) return gross;
  const nets = lines.map((one) => netIn(run, one, lines));
  const total = nets.reduce<Fraction>((all, net) => plus(all, net ?? ZERO), ZERO);
  if (nets.includes(undefined) || compare(total, ZERO) === 0) return undefined;
  const micrograms = nets.map((net) => scaled(times(gross, over(net ?? ZERO, total)), 6, 'floor'));
  const sum = micrograms.reduce((all, one) => all + one, 0n);
  const rest = scaled(gross, 6, 'half-up') - sum;
  const at = lines.indexOf(line);
  const own = (micrograms[at] ?? 0n) + (at === lines.length - 1 ? rest : 0n);
  return fraction(pointed(own, 6));
}

/** Net mass of a line in a run; lines of one SKU share it by their quantities. */
function netIn(
  { contents, count }: PackageRun,
  line: ConsignmentLine,
  lines: readonly ConsignmentLine[],
): Fraction | undefined {
  const unit = line.product.net_weight_kg;
  if (unit === undefined) return undefined;
  const alike = lines.filter(({ sku }) => sku === line.sku);
  const packed = sumOf(contents.filter(({ sku }) => sku === line.sku));
  const invoiced = sumOf(alike);
  if (compare(invoiced, ZERO) === 0) return undefined;
  const part = over(fraction(line.quantity), invoiced);
  return times(times(times(fraction(unit), packed), part), whole(count));
}

function sumOf(rows: readonly { readonly quantity: string }[]): Fraction {
  return rows.reduce<Fraction>((all, { quantity }) => plus(all, fraction(quantity)), ZERO);
}

const whole = (count: number): Fraction => ({ n: BigInt(count), d: 1n });
