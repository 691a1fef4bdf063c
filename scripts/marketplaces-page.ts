import type { MarketplaceProfile, TextLimit } from '../src/catalog/marketplace-profile.ts';
import { COUNTED } from '../src/catalog/values/text-length.ts';
import { PROFILES } from '../src/marketplaces/profiles.ts';
import { sourceText } from '../src/output/explain/rule.ts';

/** docs/marketplaces.md: what each marketplace takes, and where that comes from. */
export function marketplacesPage(): string {
  return [
    '# Marketplaces',
    '',
    'What each marketplace takes, whatever the category. `ewtp validate --marketplace NAME` checks a catalog against',
    'it, `ewtp plan` and `ewtp push` check the same before anything is sent; both use this one table, the same codes',
    'and the same words. What a category asks for besides, the marketplace says when it is asked, in `ewtp plan`.',
    '',
    ...PROFILES.flatMap(section),
  ].join('\n');
}

function section(profile: MarketplaceProfile): string[] {
  const { title, name, asOf, asks, texts, numbers, pictures, skuWithout } = profile;
  const rows = [
    ...asks.map(
      ({ oneOf, why, source }) => [columns(oneOf), `is asked for: ${why}`, source] as const,
    ),
    ...texts.map((limit) => [columns([limit.column]), lengthText(limit), limit.source] as const),
    ...numbers.map(
      ({ column, instead, from, to, decimals, source }) =>
        [
          columns(instead === undefined ? [column] : [column, instead]),
          `${from} to ${to}, ${decimals === 0 ? 'no' : decimals} decimals`,
          source,
        ] as const,
    ),
    [
      columns(['pictures']),
      `${pictures.most} at most; ${pictures.formats.join(', ')}; files up to ${pictures.maxBytes / 1_000_000} MB; ${pictures.shape}`,
      pictures.source,
    ] as const,
    ...(skuWithout === undefined
      ? []
      : [
          [
            columns(['sku']),
            `without \`${skuWithout.signs}\`: ${skuWithout.why}`,
            skuWithout.source,
          ] as const,
        ]),
  ];
  const sources = [...new Set(rows.map(([, , source]) => source))];
  return [
    `## ${title} (\`${name}\`)`,
    '',
    `Sources read on ${asOf}.`,
    '',
    '| column | what is taken | source |',
    '|---|---|---|',
    ...rows.map(
      ([column, taken, source]) => `| ${column} | ${taken} | ${sources.indexOf(source) + 1} |`,
    ),
    '',
    ...sources.map((source, i) => `${i + 1}. ${sourceText(source)}`),
    '',
  ];
}

const columns = (names: readonly string[]) =>
  names.map((name) => `[\`${name}\`](columns.md#${name})`).join(' or ');

function lengthText({ shortest, longest, counting }: TextLimit): string {
  const most = longest.toLocaleString('en');
  return `${shortest > 1 ? `${shortest} to ${most}` : `${most} at most`}, ${COUNTED[counting]}`;
}
