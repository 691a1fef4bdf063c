import type { World } from '../../io/world.ts';
import type { Language, Translation } from '../../language/language.ts';
import { loadShared, loadTexts } from '../../language/load-texts.ts';
import type { TextEntry } from '../../language/texts-schema.ts';
import type { Rule, RuleText, Wording } from '../rule.ts';
import { familyOf } from '../rules/families.ts';
import { COUNTRIES, countryName } from '../values/countries.ts';

/** The rules with their texts in a language; what they check stays the same. */
export async function rulesIn(
  language: Language,
  rules: readonly Rule[],
  world: Pick<World, 'files'>,
): Promise<readonly Rule[]> {
  if (language === 'en') return rules;
  const families = [...new Set(rules.map((rule) => familyOf(rule).name))];
  const [shared, ...sets] = await Promise.all([
    loadShared(language, world),
    ...families.map((family) => loadTexts(family, language, world)),
  ]);
  const entries = new Map(sets.flatMap((set) => Object.entries(set)));
  const dictionary = new Map([...countriesIn(language), ...shared]);
  return rules.map((rule) => translated(rule, entries.get(rule.name), dictionary));
}

/** What findings call countries, in the language. */
function countriesIn(language: Translation): readonly (readonly [string, string])[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return COUNTRIES.map((code) => [countryName(code), names.of(code) ?? code]);
}

/** The tests hold every rule to an entry; without one its English stands. */
function translated(
  rule: Rule,
  entry: TextEntry | undefined,
  dictionary: ReadonlyMap<string, string>,
): Rule {
  if (entry === undefined) return rule;
  const { title, what = rule.what, why = rule.why, fix = rule.fix } = entry;
  const others = (english: string) =>
    english === rule.what ? what : english === rule.fix ? fix : dictionary.get(english);
  const saying = (say: string, english: Wording): Wording => ({
    message: entry.says?.[say]?.message ?? others(english.message) ?? english.message,
    hint: entry.says?.[say]?.hint ?? others(english.hint) ?? english.hint,
  });
  const says = Object.entries(rule.says).map(([say, english]) => [say, saying(say, english)]);
  return {
    ...rule,
    ...{ title, what, why, fix },
    says: { ...Object.fromEntries(says), default: saying('default', rule.says.default) },
    dictionary,
  };
}

/**
 * Whether a wording's sentence is its own, to be translated with it; others consist of holes, repeat the
 * rule's `what` or `fix`, or are shared.
 */
export function isOwnSentence(
  english: string,
  { what, fix }: RuleText,
  shared: { has(english: string): boolean },
): boolean {
  const letters = /\p{L}/u.test(english.replace(/\{\w+\}/g, ''));
  return letters && english !== what && english !== fix && !shared.has(english);
}
