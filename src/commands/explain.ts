import { COLUMNS, type ColumnName, columnNamed, isColumnName } from '../catalog/columns.ts';
import { meaning } from '../catalog/read/column-names.ts';
import { columnsOf, type Rule } from '../catalog/rule.ts';
import { ruleCard } from '../catalog/rules/card.ts';
import { RULES } from '../catalog/rules/index.ts';
import { nearest } from '../did-you-mean.ts';
import { EXIT, UserError } from '../errors.ts';
import { FINDINGS, findingCalled } from '../listing/findings.ts';
import { type ColumnCard, columnText, kindText } from '../output/explain/column.ts';
import { findingText } from '../output/explain/finding.ts';
import { columnList } from '../output/explain/lists.ts';
import { ruleText } from '../output/explain/rule.ts';
import type { Verb } from './verb.ts';

/** Says everything about a rule or a column, without a network. */
export const explain: Verb = {
  examples: [
    { line: 'ewtp explain gtin-check-digit', says: 'what a rule checks, why, and how to mend it' },
    { line: 'ewtp explain hs_code', says: 'what belongs in a column' },
    { line: 'ewtp explain columns', says: 'all columns a catalog may have' },
  ],
  describe: (command) =>
    command
      .argument('<subject...>', 'a rule’s code or name, a column, or “columns” for all of them')
      .option('--json', 'one JSON document'),

  async run(command, session) {
    const found = subject(command.args.join(' '));
    const { json } = command.opts<{ readonly json?: true }>();
    session.world.terminal.out(
      json
        ? `${JSON.stringify({ schema: 'ewtp/explain@1', ...found }, null, 2)}\n`
        : shown(found, session),
    );
    return EXIT.fine;
  },
};

type Subject =
  | { readonly rule: ReturnType<typeof ruleCard> }
  | { readonly finding: NonNullable<ReturnType<typeof findingCalled>> }
  | { readonly column: ColumnCard }
  | { readonly columns: readonly ColumnCard[] };

/**
 * @throws UserError when the words name no rule and no column
 */
function subject(words: string): Subject {
  if (words === 'columns') return { columns: COLUMNS.map(({ name }) => columnCard(name)) };
  const rule = ruleCalled(words);
  if (rule) return { rule: ruleCard(rule) };
  const finding = findingCalled(words);
  if (finding) return { finding };
  const name = words.toLowerCase();
  if (isColumnName(name)) return { column: columnCard(name) };
  // A header as a user's file has it explains the column it is taken for.
  const taken = meaning(words);
  if (taken) return { column: columnCard(taken.column) };
  const close = nearest(words, [
    ...RULES.flatMap((known) => [known.name, known.code]),
    ...Object.entries(FINDINGS).flatMap(([name, { code }]) => [name, code]),
    ...COLUMNS.map((column) => column.name),
    'columns',
  ]);
  throw new UserError(
    `There is no rule and no column ${words}.`,
    close === undefined
      ? 'ewtp rules lists the rules, ewtp explain columns the columns.'
      : `Did you mean ewtp explain ${close}?`,
  );
}

function ruleCalled(words: string): Rule | undefined {
  return RULES.find(
    ({ name, code }) => name === words.toLowerCase() || code === words.toUpperCase(),
  );
}

function shown(found: Subject, session: Parameters<Verb['run']>[1]): string {
  if ('rule' in found) return ruleText(found.rule, session);
  if ('finding' in found) return findingText(found.finding, session);
  if ('column' in found) return columnText(found.column, session);
  return columnList(found.columns, session.style);
}

/** A column with the rules that look at it. */
export function columnCard(name: ColumnName): ColumnCard {
  const { title, group, need, about, kind, example, aliases } = columnNamed(name);
  const rules = RULES.filter((rule) => columnsOf(rule).includes(name));
  return {
    column: name,
    title,
    group,
    need,
    about,
    holds: kindText(kind),
    ...('unit' in kind && { unit: kind.unit }),
    ...('values' in kind && { values: kind.values }),
    example,
    aliases,
    rules: rules.map((rule) => ({ code: rule.code, rule: rule.name, title: rule.title })),
  };
}
