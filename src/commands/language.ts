import type { Config } from '../config.ts';
import { nearest } from '../did-you-mean.ts';
import { UserError } from '../errors.ts';
import { LANGUAGES, type Language, type Translation } from '../language/language.ts';

/** The flag of the commands that show texts of rules and columns. */
export const LANG = [
  '--lang <language>',
  `language of texts: ${LANGUAGES.join(', ')} (else en)`,
] as const;

/** What people call the languages when they do not give the code. */
const NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: ['english', 'en-GB', 'en-US'],
  nl: ['dutch', 'nederlands', 'nl-BE', 'nl-NL'],
  fr: ['french', 'français', 'francais', 'fr-BE', 'fr-FR'],
  zh: ['chinese', '中文', 'zh-CN', 'zh-Hans', 'cn'],
};

/**
 * The language that the flag or the configuration asks for. Never that of the machine: the same command
 * would give a script another text on another machine.
 * @throws UserError for a language that there is not
 */
export function languageOf(flag: string | undefined, config: Config): Language {
  if (flag === undefined) return config.lang ?? 'en';
  const known = LANGUAGES.find((language) => language === flag.toLowerCase());
  if (known !== undefined) return known;
  const called = nearest(flag, Object.values(NAMES).flat());
  const meant =
    LANGUAGES.find((language) => called !== undefined && NAMES[language].includes(called)) ??
    nearest(flag, LANGUAGES);
  throw new UserError(
    `There are no texts in ${flag === '' ? 'a language without a name' : flag}.`,
    `${meant === undefined ? '' : `Did you mean --lang ${meant}? `}Known: ${LANGUAGES.join(', ')}.`,
  );
}

/** The language as JSON says it: absent for English. */
export function langOf(language: Language): { readonly lang?: Translation } {
  return language === 'en' ? {} : { lang: language };
}
