import { COLUMNS } from '../src/catalog/columns.ts';
import { type RuleCard, ruleCard } from '../src/catalog/rules/card.ts';
import { FAMILIES } from '../src/catalog/rules/families.ts';
import { RULES } from '../src/catalog/rules/index.ts';
import { columnCard } from '../src/commands/explain.ts';
import { en } from '../src/language/en.ts';
import { sourceText } from '../src/output/explain/rule.ts';

/** docs/rules.md: a table of all rules, then a section for each. */
export function rulesPage(): string {
  const cards = RULES.map(ruleCard);
  return [
    '# Rules',
    '',
    `The ${cards.length} rules that \`ewtp validate\` applies. \`ewtp explain NAME\` says the same in the terminal;`,
    '`--rule NAME=off|info|warning|error`, or `rules:` in the configuration, changes how bad a finding is.',
    'Codes and names are permanent. An error closes the door, a warning asks for a look, an info explains.',
    '',
    ...FAMILIES.flatMap((family) => table(family, cards)),
    ...cards.flatMap(section),
  ].join('\n');
}

function table({ name, digit }: (typeof FAMILIES)[number], cards: readonly RuleCard[]): string[] {
  const rows = cards
    .filter(({ family }) => family === name)
    .map(
      ({ code, rule, severity, title }) =>
        `| ${code} | [${rule}](#${rule}) | ${severity} | ${text(title)} |`,
    );
  if (rows.length === 0) return [];
  return [
    `## EW${digit}xxx ${en.families[name]}`,
    '',
    '| code | rule | severity | fault |',
    '|---|---|---|---|',
    ...rows,
    '',
  ];
}

function section(card: RuleCard): string[] {
  return [
    `### ${card.rule}`,
    '',
    `${card.code} · ${card.severity}${card.forMarketplace ? ' (with `--marketplace`)' : ''} · ${text(card.title)}.`,
    '',
    `- **Checked:** ${text(card.what)}`,
    ...(card.columns.length === 0
      ? []
      : [
          `- **Columns:** ${card.columns.map((column) => `[\`${column}\`](columns.md#${column})`).join(', ')}`,
        ]),
    ...(card.regimes ? [`- **Import regimes:** ${card.regimes.join(', ')}`] : []),
    `- **Why:** ${text(card.why)}`,
    `- **Fix:** ${text(card.fix)}`,
    ...card.sources.map((source) => `- **Source:** ${text(sourceText(source))}`),
    '',
    ...example('Wrong', card.examples.bad),
    ...example('Right', card.examples.good),
  ];
}

function example(title: string, csv: string): string[] {
  const shown = csv
    .replace(/\n$/, '')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2060\ufeff]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return [`${title}:`, '', '```csv', shown === '' ? '(an empty file)' : shown, '```', ''];
}

/** docs/columns.md: every product column. */
export function columnsPage(): string {
  const groups = [...new Set(COLUMNS.map(({ group }) => group))];
  return [
    '# Columns',
    '',
    `The ${COLUMNS.length} product columns that \`ewtp\` knows. Name yours so, or connect them with \`--map\`; headers are compared`,
    'without case, and the other names are understood too. `ewtp explain NAME` says the same in the terminal.',
    '',
    ...groups.flatMap((group) => [
      `## ${group}`,
      '',
      ...COLUMNS.filter((column) => column.group === group).flatMap(({ name }) => column(name)),
    ]),
  ].join('\n');
}

function column(name: (typeof COLUMNS)[number]['name']): string[] {
  const card = columnCard(name);
  return [
    `### ${name}`,
    '',
    `${card.title} · ${card.need}. ${text(card.about)}`,
    '',
    `- **Holds:** ${text(card.holds)}`,
    ...(card.example === '' ? [] : [`- **Example:** \`${card.example}\``]),
    ...(card.aliases.length === 0
      ? []
      : [`- **Also read from:** ${card.aliases.map((alias) => text(alias)).join(' · ')}`]),
    ...(card.rules.length === 0
      ? []
      : [`- **Rules:** ${card.rules.map(({ rule }) => `[${rule}](rules.md#${rule})`).join(', ')}`]),
    '',
  ];
}

/** Plain text in Markdown: what could be taken for a table, tag or link stays what it is. */
function text(words: string): string {
  return words.replace(/[|<>*_[\]]/g, (sign) =>
    sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`,
  );
}
