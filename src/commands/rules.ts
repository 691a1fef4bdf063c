import { rulesIn } from '../catalog/language/translate.ts';
import { ruleCard } from '../catalog/rules/card.ts';
import { RULES } from '../catalog/rules/index.ts';
import { nearest } from '../did-you-mean.ts';
import { EXIT, UserError } from '../errors.ts';
import { phrasesIn } from '../language/index.ts';
import { ruleList } from '../output/explain/lists.ts';
import { LANG, langOf, languageOf } from './language.ts';
import type { Verb } from './verb.ts';

/** Lists the rules, all or those that a few words pick out. */
export const rules: Verb = {
  examples: [
    { line: 'ewtp rules', says: 'list every rule, with its code and severity' },
    { line: 'ewtp rules gtin --json', says: 'those about barcodes, for a program' },
  ],
  describe: (command) =>
    command
      .argument('[words...]', 'only rules with these words in code, name, title or columns')
      .option('--json', 'one JSON document: every rule with sources, wordings and examples')
      .option(...LANG),

  async run(command, { world, style, config }) {
    const { json, lang } = command.opts<{ readonly json?: true; readonly lang?: string }>();
    const language = languageOf(lang, config);
    const words = command.args.map((word) => word.toLowerCase());
    const known = await rulesIn(language, RULES, world);
    const cards = known.map(ruleCard).filter((card) => {
      const text = [card.code, card.rule, card.family, card.title, ...card.columns];
      return words.every((word) => text.some((part) => part.toLowerCase().includes(word)));
    });
    if (cards.length === 0) throw nothingFound(words);
    const phrases = await phrasesIn(language);
    world.terminal.out(
      json
        ? `${JSON.stringify({ schema: 'ewtp/rules@1', ...langOf(language), rules: cards }, null, 2)}\n`
        : `${ruleList(cards, { style, phrases })}\n${phrases.explain.seeExplain}\n`,
    );
    return EXIT.fine;
  },
};

function nothingFound(words: readonly string[]): UserError {
  const known = RULES.flatMap(({ name }) => [name, ...name.split('-')]);
  const close = words.map((word) => nearest(word, known)).find((word) => word !== undefined);
  return new UserError(
    `No rule fits ${words.join(' ')}.`,
    close === undefined ? 'ewtp rules lists them all.' : `Did you mean ewtp rules ${close}?`,
  );
}
