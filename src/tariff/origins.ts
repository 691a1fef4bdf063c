// Groups of countries that tariffs and trade measures name, by ISO 3166 alpha-2 code.

/** Member states of the European Union since 1 February 2020. Source: Treaty on European Union, Article 52. */
const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';
const ASEAN = 'BN ID KH LA MM MY PH SG TH VN';

const GROUPS: Readonly<Record<string, string>> = { EU, ASEAN, APTA: 'BD IN KR LA LK MN' };

/** Whether goods from a country are meant: by its own code, its group's or `*`. */
export function originAmong(country: string, origins: readonly string[]): boolean {
  return origins.some(
    (one) => one === '*' || one === country || GROUPS[one]?.split(' ').includes(country) === true,
  );
}

/** The countries whose goods an agreement column of the tariff is for. */
export function agreementOrigins(agreement: string): readonly string[] {
  const party = agreement.replace(/^RCEP-/, '');
  return (GROUPS[party] ?? party).split(' ');
}
