import { REGIMES, type Regime, type Severity } from '../../../issue.ts';

/** What a missing paper means, by import regime; a regime that is not named does not ask for it. */
export type Bite = Readonly<Partial<Record<Regime, Severity>>>;

/** In general trade. */
export const trade = (severity: Severity): Bite => ({ 'general-trade': severity });

/** In both kinds of cross-border e-commerce. */
export const ecommerce = (severity: Severity): Bite => ({
  'cbec-bonded': severity,
  'cbec-direct': severity,
});

/** In personal parcels. */
export const post = (severity: Severity): Bite => ({ postal: severity });

/** Whatever the way into China. */
export const everywhere = (severity: Severity): Bite => ({
  ...trade(severity),
  ...ecommerce(severity),
  ...post(severity),
  sample: severity,
});

/** What no source confirms never stops an export. */
export function softened(bite: Bite): Bite {
  const soft = REGIMES.flatMap((regime) => {
    const severity = bite[regime];
    return severity === undefined ? [] : [[regime, softer(severity)] as const];
  });
  return Object.fromEntries(soft);
}

/** An error becomes a warning. */
export function softer(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : severity;
}

const RANK: readonly Severity[] = ['info', 'warning', 'error'];

export function worst(severities: readonly Severity[]): Severity {
  return severities.reduce((a, b) => (RANK.indexOf(b) > RANK.indexOf(a) ? b : a), 'info');
}

/** How bad it is under the regimes that are asked about, and under which of them. */
export function severityUnder(
  bite: Bite,
  regimes: ReadonlySet<Regime>,
): { readonly severity: Severity; readonly regimes: readonly Regime[] } | undefined {
  const asked = REGIMES.filter((regime) => regimes.has(regime) && bite[regime] !== undefined);
  if (asked.length === 0) return undefined;
  const severity = worst(asked.flatMap((regime) => bite[regime] ?? []));
  return { severity, regimes: asked.filter((regime) => bite[regime] === severity) };
}
