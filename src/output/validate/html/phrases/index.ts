import type { Language } from '../../../../language/language.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { PagePhrases } from './page-phrases.ts';
import { zh } from './zh.ts';

/** All together: the page is loaded only when it is asked for, and they are small. */
export const PAGE_PHRASES: Readonly<Record<Language, PagePhrases>> = { en, nl, fr, zh };
