// Countries as papers name them. A Chinese declaration wants alpha-3 codes; names come from the
// customs code table where it has the country, else from the language data of the platform.
import { alpha3Of } from '../catalog/values/countries.ts';

const EU = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

export interface Country {
  readonly code: string;
  /** ISO alpha-3, or '' when there is no such country. */
  readonly alpha3: string;
  readonly en: string;
  readonly zh: string;
}

/** Names of the customs code table by alpha-3 code. */
export type CountryNames = ReadonlyMap<string, string>;

export function isEu(code: string): boolean {
  return EU.has(code);
}

/** A country by its two-letter code; an unknown code keeps itself as its name. */
export function countryOf(code: string, names: CountryNames): Country {
  const alpha3 = alpha3Of(code);
  return {
    code,
    alpha3,
    en: displayName(code, 'en'),
    zh: names.get(alpha3) ?? displayName(code, 'zh-Hans'),
  };
}

function displayName(code: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}
