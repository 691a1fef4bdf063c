import type { MarketplaceProfile } from '../../catalog/marketplace-profile.ts';
import type { Rule } from '../../catalog/rule.ts';
import { RULES } from '../../catalog/rules/index.ts';
import type { RuleSet } from '../../catalog/validate.ts';
import type { Config } from '../../config.ts';
import { nearest } from '../../did-you-mean.ts';
import { UserError } from '../../errors.ts';
import { type Regime, SEVERITIES, type Severity } from '../../issue.ts';
import { marketplacesNamed } from '../marketplaces-named.ts';
import { regimesNamed } from '../regimes-named.ts';

type Setting = Severity | 'off';

/**
 * The rules that apply: those of the regimes and marketplaces asked for, with severities from the configuration and
 * then from the flags.
 * @throws UserError for a rule, severity, regime or marketplace that there is not
 */
export function ruleSet(
  options: {
    readonly rule: readonly string[];
    readonly regime: readonly string[];
    readonly marketplace: readonly string[];
  },
  config: Config,
): RuleSet & {
  readonly off: readonly Rule[];
  readonly regimes: ReadonlySet<Regime>;
  readonly marketplaces: readonly MarketplaceProfile[];
} {
  const settings = new Map<string, Setting>();
  for (const [name, severity] of Object.entries(config.rules ?? {}))
    settings.set(ruleNamed(name).code, severity);
  for (const text of options.rule) {
    const [name = '', severity = ''] = text.split('=');
    settings.set(ruleNamed(name).code, severityNamed(severity, text));
  }
  const regimes = regimesNamed(options.regime.length > 0 ? options.regime : (config.regimes ?? []));
  const marketplaces = marketplacesNamed(
    options.marketplace.length > 0 ? options.marketplace : (config.marketplaces ?? []),
  );
  const concerned = RULES.filter(
    (rule) => !rule.forMarketplace || marketplaces.length > 0 || settings.has(rule.code),
  );
  const asked = concerned.filter(
    (rule) => rule.regimes === undefined || rule.regimes.some((regime) => regimes.has(regime)),
  );
  const isOff = (rule: Rule) => settings.get(rule.code) === 'off';
  return {
    rules: asked.filter((rule) => !isOff(rule)),
    off: asked.filter(isOff),
    regimes,
    marketplaces,
    severityOf(rule, own) {
      const setting = settings.get(rule.code);
      return setting === undefined || setting === 'off' ? (own ?? rule.severity) : setting;
    },
  };
}

/**
 * The rule of that name or code.
 * @throws UserError when there is none
 */
export function ruleNamed(name: string): Rule {
  const rule = RULES.find(
    (known) => known.name === name.toLowerCase() || known.code === name.toUpperCase(),
  );
  if (rule) return rule;
  const close = nearest(
    name,
    RULES.flatMap((known) => [known.name, known.code]),
  );
  throw new UserError(
    name === '' ? 'An empty name is no rule.' : `There is no rule ${name}.`,
    close === undefined
      ? 'ewtp rules lists them.'
      : `Did you mean ${close}? ewtp rules lists them all.`,
  );
}

function severityNamed(text: string, flag: string): Setting {
  const known = [...SEVERITIES, 'off'] as const;
  const severity = known.find((one) => one === text.toLowerCase());
  if (severity) return severity;
  throw new UserError(
    `--rule ${flag} names no severity.`,
    'Write for example --rule gtin-missing=warning; off, info, warning or error.',
  );
}
