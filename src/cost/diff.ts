// What changed between two days: which products, under which regime, and which rate did it.
import type { CostEntry, CostLine, RegimeCost } from './breakdown.ts';

/** A line whose rate is another on the later day. */
export interface RateChange {
  readonly line: CostLine['name'] | 'exchange-rate';
  readonly from: string;
  readonly to: string;
  /** Where the later rate stands; that of the earlier when it is gone. */
  readonly source: string;
}

export interface RegimeChange {
  readonly regime: RegimeCost['regime'];
  /** Landed cost, or why there is none. */
  readonly from: string;
  readonly to: string;
  readonly because: readonly RateChange[];
}

export interface ItemChange {
  readonly sku: string;
  readonly hs: string;
  readonly origin: string;
  readonly regimes: readonly RegimeChange[];
}

/** The regimes under which a product costs something else; undefined when it costs the same. */
export function changeOf(
  before: CostEntry,
  after: CostEntry,
  exchange: RateChange | undefined,
): ItemChange | undefined {
  const regimes = before.regimes.flatMap((earlier) => {
    const later = after.regimes.find(({ regime }) => regime === earlier.regime);
    if (later === undefined) return [];
    const change = regimeChange(earlier, later, exchange);
    return change === undefined ? [] : [change];
  });
  const { sku, hs, origin } = before;
  return regimes.length === 0 ? undefined : { sku, hs, origin, regimes };
}

function regimeChange(
  earlier: RegimeCost,
  later: RegimeCost,
  exchange: RateChange | undefined,
): RegimeChange | undefined {
  const [from, to] = [outcome(earlier), outcome(later)];
  if (from === to) return undefined;
  const names = new Set([...earlier.lines, ...later.lines].map(({ name }) => name));
  const because = [...names].flatMap((name) => {
    const [old, now] = [lineOf(earlier, name), lineOf(later, name)];
    const [was, is] = [rateOf(old), rateOf(now)];
    return was === is
      ? []
      : [{ line: name, from: was, to: is, source: now?.source ?? old?.source ?? '' }];
  });
  return {
    regime: earlier.regime,
    from,
    to,
    because: exchange === undefined ? because : [exchange, ...because],
  };
}

function outcome({ eligible, refused, totals, range }: RegimeCost): string {
  if (eligible === 'no') return 'closed';
  if (refused !== undefined) return `refused: ${refused}`;
  return range === undefined ? (totals?.landed ?? '') : `${range.low} to ${range.high}`;
}

function lineOf({ lines }: RegimeCost, name: CostLine['name']): CostLine | undefined {
  return lines.find((line) => line.name === name);
}

/** The rate with its name; amounts differ by themselves when a base changes, so they say nothing. */
function rateOf(line: CostLine | undefined): string {
  if (line === undefined) return 'no figure';
  const { rate, perUnit, kind = '', range } = line;
  const parts = [
    ...(rate === null ? [] : [`${rate} %`]),
    ...(perUnit === undefined ? [] : [`${perUnit.amount} CNY/${perUnit.unit}`]),
  ];
  if (parts.length === 0) return '';
  return `${parts.join(' + ')}${range === undefined ? '' : ' at most'}, ${kind}`;
}
