import { fieldRule } from '../../rule.ts';
import { COUNTRIES, readCountry } from '../../values/countries.ts';
import { ISO_3166, ORIGIN_REGULATIONS } from '../sources.ts';

export const originUnknown = fieldRule({
  code: 'EW2006',
  name: 'origin-unknown',
  severity: 'error',
  title: 'The origin is no country',
  what: 'The origin is a country of ISO 3166: two letters; names and three letters are understood too (origin-not-code).',
  why: 'Customs asks for one country a line; a region or a union of states has no duty rate.',
  fix: 'Write the two-letter code of the country: BE, FR, DE.',
  sources: [ISO_3166, ORIGIN_REGULATIONS],
  columns: ['country_of_origin'],
  good: { empty: true, shape: { is: 'one-of', values: COUNTRIES } },
  check(value) {
    if (value === '' || readCountry(value) !== undefined) return undefined;
    if (
      /^(EU|UE|E\.U\.|europe(an union)?|europa|europese unie|union européenne|欧盟|欧洲)$/iu.test(
        value,
      )
    )
      return { say: 'union' };
    const several = value.split(/\s*[/,;+&|]\s*/).filter((part) => readCountry(part) !== undefined);
    return several.length > 1 ? { say: 'several' } : {};
  },
  says: {
    default: {
      message: '{value} is no country known to ISO 3166.',
      hint: 'Write the two-letter code, for example BE for Belgium.',
    },
    union: {
      message: '{value} is no country: goods are made in one member state.',
      hint: 'Write the two-letter code of the state in which they were made, for example BE.',
    },
    several: {
      message: '{value} names more than one country.',
      hint: 'Write the one in which the goods were last substantially changed; split the row if there are two kinds.',
    },
  },
  examples: {
    good: { rows: [{ country_of_origin: 'BE' }] },
    bad: { rows: [{ country_of_origin: 'XY' }] },
    more: {
      union: { rows: [{ country_of_origin: 'EU' }] },
      several: { rows: [{ country_of_origin: 'BE/FR' }] },
    },
  },
});
