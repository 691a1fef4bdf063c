/** The languages in which texts about the user's data can be had; names by ISO 639-1. */
export const LANGUAGES = ['en', 'nl', 'fr', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** English is written where the thing is defined; the others are data of the package (data/texts). */
export const TRANSLATIONS = ['nl', 'fr', 'zh'] as const satisfies readonly Language[];
export type Translation = (typeof TRANSLATIONS)[number];
