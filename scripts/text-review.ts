// What the translated texts owe the English ones. The tests ask for nothing left; `npm run texts` lists it.
import { createHash } from 'node:crypto';
import { COLUMNS } from '../src/catalog/columns.ts';
import { isOwnSentence } from '../src/catalog/language/translate.ts';
import type { Rule } from '../src/catalog/rule.ts';
import { familyOf } from '../src/catalog/rules/families.ts';
import { RULES } from '../src/catalog/rules/index.ts';
import { COMMANDS } from '../src/cli.ts';
import type { Translation } from '../src/language/language.ts';
import type { TextEntry, Texts } from '../src/language/texts-schema.ts';
import { FINDINGS } from '../src/listing/findings.ts';

/** What is to be translated of one thing: its texts by key, such as `fix` or `says.default.hint`. */
export interface Original {
  /** The file of data/texts/<language> it belongs to. */
  readonly set: string;
  readonly name: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** Everything that is to be translated besides shared sentences, which carry their English as key. */
export function originals(shared: { has(english: string): boolean }): readonly Original[] {
  return [
    ...RULES.map((rule) => ({
      set: familyOf(rule).name,
      name: rule.name,
      texts: ruleTexts(rule, shared),
    })),
    ...COLUMNS.map(({ name, title, about }) => ({
      set: 'columns',
      name,
      texts: new Map(Object.entries({ title, about })),
    })),
    ...Object.entries(FINDINGS).map(([name, { title, why, fix }]) => ({
      set: 'listing',
      name,
      texts: new Map(Object.entries({ title, why, fix })),
    })),
  ];
}

function ruleTexts(rule: Rule, shared: { has(english: string): boolean }): Original['texts'] {
  const { title, what, why, fix, says } = rule;
  const wordings = Object.entries(says).flatMap(([say, { message, hint }]) =>
    Object.entries({ message, hint })
      .filter(([, english]) => isOwnSentence(english, rule, shared))
      .map(([part, english]) => [`says.${say}.${part}`, english] as const),
  );
  return new Map([...Object.entries({ title, what, why, fix }), ...wordings]);
}

/** The mark of an English text: a translation that carries another one was made from another text. */
export function markOf({ texts }: Original): string {
  const text = JSON.stringify([...texts]);
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** An entry's texts by the same keys. */
export function textsOf({ of: _, says = {}, ...texts }: TextEntry): ReadonlyMap<string, string> {
  const wordings = Object.entries(says).flatMap(([say, wording]) =>
    Object.entries(wording).map(([part, text]) => [`says.${say}.${part}`, text] as const),
  );
  return new Map([...Object.entries(texts), ...wordings].filter((pair) => isText(pair)));
}

function isText(pair: readonly [string, string | undefined]): pair is readonly [string, string] {
  return pair[1] !== undefined;
}

/** What is wrong with the translation of one thing: missing, left over, stale, holes, not translated. */
export function faults(
  original: Original,
  entry: TextEntry | undefined,
  language: Translation,
): readonly string[] {
  if (entry === undefined) return ['is missing'];
  const translated = textsOf(entry);
  const stale = entry.of === markOf(original) ? [] : ['was made from another English text'];
  const surplus = [...translated.keys()].filter((key) => !original.texts.has(key));
  return [
    ...stale,
    ...surplus.map((key) => `has ${key}, which English has not or shares`),
    ...[...original.texts].flatMap(([key, english]) =>
      textFaults(english, translated.get(key), language).map((fault) => `${key} ${fault}`),
    ),
  ];
}

/** What is wrong with one text. */
export function textFaults(
  english: string,
  text: string | undefined,
  language: Translation,
): readonly string[] {
  if (text === undefined || text.trim() === '') return ['is missing'];
  const untouched =
    text === english && /(?:\p{L}+\P{L}+){3}\p{L}/u.test(english.replace(/\{\w+\}/g, ''));
  return [
    ...(holesOf(text) === holesOf(english) ? [] : ['has other holes']),
    ...(untouched ? ['is left in English'] : []),
    ...missing(figuresOf(english), figuresOf(text)),
    ...missing(namesOf(english), namesOf(text)),
    ...(language === 'zh' && !/\p{Script=Han}/u.test(text) ? ['holds no Chinese'] : []),
  ];
}

function missing(wanted: ReadonlySet<string>, has: ReadonlySet<string>): readonly string[] {
  return [...wanted].filter((one) => !has.has(one)).map((one) => `lacks ${one}`);
}

/** Numbers, whatever stands between their thousands or before their decimals. */
function figuresOf(text: string): ReadonlySet<string> {
  const plain = text.replace(/(?<=\d)[.,\u00a0\u202f](?=\d)/g, '');
  return new Set(plain.match(/\d+/g));
}

const COMMAND_LINES: ReadonlySet<string> = new Set(COMMANDS.map(({ name }) => `ewtp ${name}`));

/** Names that no language changes: columns, flags, commands. */
function namesOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .match(/--[a-z][a-z-]*|\b[a-z]+(?:_[a-z]+)+\b|\bewtp [a-z]+\b/g)
      ?.filter((name) => !name.startsWith('ewtp ') || COMMAND_LINES.has(name)),
  );
}

function holesOf(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');
}

/** Entries that translate nothing there is. */
export function leftOver(set: string, texts: Texts, all: readonly Original[]): readonly string[] {
  const known = new Set(all.filter((one) => one.set === set).map(({ name }) => name));
  return Object.keys(texts).filter((name) => !known.has(name));
}
