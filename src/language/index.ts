import { en } from './en.ts';
import type { Language } from './language.ts';
import type { Phrases } from './phrases.ts';

/** The phrases of each language; English is always there, the others are loaded when asked for. */
const LOADERS: Readonly<Record<Language, () => Promise<Phrases>>> = {
  en: async () => en,
  nl: async () => (await import('./nl.ts')).nl,
  fr: async () => (await import('./fr.ts')).fr,
  zh: async () => (await import('./zh.ts')).zh,
};

export function phrasesIn(language: Language): Promise<Phrases> {
  return LOADERS[language]();
}
