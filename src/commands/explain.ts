import { COLUMNS, type ColumnName, columnNamed, isColumnName } from '../catalog/columns.ts';
import { rulesIn } from '../catalog/language/translate.ts';
import { type ColumnText, columnTextsIn } from '../catalog/language/translate-columns.ts';
import { meaning } from '../catalog/read/header/column-names.ts';
import { columnsOf, type Rule } from '../catalog/rule.ts';
import { type RuleCard, ruleCard } from '../catalog/rules/card.ts';
import { RULES } from '../catalog/rules/index.ts';
import { nearest } from '../did-you-mean.ts';
import { EXIT, UserError } from '../errors.ts';
import type { World } from '../io/world.ts';
import { en } from '../language/en.ts';
import { phrasesIn } from '../language/index.ts';
import type { Language } from '../language/language.ts';
import type { Phrases } from '../language/phrases.ts';
import { FINDINGS, findingCalled, findingIn } from '../listing/findings.ts';
import { type ColumnCard, columnText, kindText } from '../output/explain/column.ts';
import { findingText } from '../output/explain/finding.ts';
import { columnList } from '../output/explain/lists.ts';
import { ruleText } from '../output/explain/rule.ts';
import { LANG, langOf, languageOf } from './language.ts';
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
      .option('--json', 'one JSON document')
      .option(...LANG),

  async run(command, session) {
    const { json, lang } = command.opts<{ readonly json?: true; readonly lang?: string }>();
    const language = languageOf(lang, session.config);
    const found = await subjectIn(language, subject(command.args.join(' ')), session.world);
    const { style, width } = session;
    session.world.terminal.out(
      json
        ? `${JSON.stringify({ schema: 'ewtp/explain@1', ...langOf(language), ...found }, null, 2)}\n`
        : shown(found, { style, width, phrases: await phrasesIn(language) }),
    );
    return EXIT.fine;
  },
};

/** What is to be explained. */
type Subject =
  | { readonly rule: Rule }
  | { readonly finding: NonNullable<ReturnType<typeof findingCalled>> }
  | { readonly column: ColumnName }
  | { readonly columns: readonly ColumnName[] };

/** Its explanation, as JSON shows it. */
type Explained =
  | { readonly rule: RuleCard }
  | { readonly finding: NonNullable<ReturnType<typeof findingCalled>> }
  | { readonly column: ColumnCard }
  | { readonly columns: readonly ColumnCard[] };

async function subjectIn(
  language: Language,
  found: Subject,
  world: Pick<World, 'files'>,
): Promise<Explained> {
  if ('rule' in found) {
    const [rule = found.rule] = await rulesIn(language, [found.rule], world);
    return { rule: ruleCard(rule) };
  }
  if ('finding' in found) return { finding: await findingIn(language, found.finding, world) };
  const words: ColumnWords = {
    phrases: await phrasesIn(language),
    texts: await columnTextsIn(language, world),
    rules: await rulesIn(language, RULES, world),
  };
  if ('column' in found) return { column: columnCard(found.column, words) };
  return { columns: found.columns.map((name) => columnCard(name, words)) };
}

/**
 * @throws UserError when the words name no rule and no column
 */
function subject(words: string): Subject {
  if (words === 'columns') return { columns: COLUMNS.map(({ name }) => name) };
  const rule = ruleCalled(words);
  if (rule) return { rule };
  const finding = findingCalled(words);
  if (finding) return { finding };
  const name = words.toLowerCase();
  if (isColumnName(name)) return { column: name };
  // A header as a user's file has it explains the column it is taken for.
  const taken = meaning(words);
  if (taken) return { column: taken.column };
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

type Look = Parameters<typeof ruleText>[1];

function shown(found: Explained, look: Look): string {
  if ('rule' in found) return ruleText(found.rule, look);
  if ('finding' in found) return findingText(found.finding, look);
  if ('column' in found) return columnText(found.column, look);
  return columnList(found.columns, look);
}

/** What a column's card is made of, besides the column. */
interface ColumnWords {
  readonly phrases: Phrases;
  readonly texts: ReadonlyMap<ColumnName, ColumnText>;
  readonly rules: readonly Rule[];
}

const ENGLISH: ColumnWords = { phrases: en, texts: new Map(), rules: RULES };

/** A column with the rules that look at it. */
export function columnCard(name: ColumnName, words: ColumnWords = ENGLISH): ColumnCard {
  const { title, group, need, about, kind, example, aliases } = columnNamed(name);
  const rules = words.rules.filter((rule) => columnsOf(rule).includes(name));
  return {
    column: name,
    ...(words.texts.get(name) ?? { title, about }),
    group,
    need,
    holds: kindText(kind, words.phrases),
    ...('unit' in kind && { unit: kind.unit }),
    ...('values' in kind && { values: kind.values }),
    example,
    aliases,
    rules: rules.map((rule) => ({ code: rule.code, rule: rule.name, title: rule.title })),
  };
}
