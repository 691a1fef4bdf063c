// Countries as papers name them. A Chinese declaration wants alpha-3 codes; names come from the
// customs code table where it has the country, else from the language data of the platform.

const ALPHA3: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'AT:AUT AU:AUS BE:BEL BG:BGR BR:BRA CA:CAN CH:CHE CL:CHL CN:CHN CY:CYP CZ:CZE DE:DEU DK:DNK ' +
    'EE:EST ES:ESP FI:FIN FR:FRA GB:GBR GE:GEO GR:GRC HK:HKG HR:HRV HU:HUN ID:IDN IE:IRL IL:ISR ' +
    'IN:IND IS:ISL IT:ITA JP:JPN KH:KHM KR:KOR LI:LIE LT:LTU LU:LUX LV:LVA MA:MAR MO:MAC MT:MLT ' +
    'MX:MEX MY:MYS NL:NLD NO:NOR NZ:NZL PE:PER PH:PHL PK:PAK PL:POL PT:PRT RO:ROU RS:SRB RU:RUS ' +
    'SE:SWE SG:SGP SI:SVN SK:SVK TH:THA TN:TUN TR:TUR TW:TWN UA:UKR US:USA VN:VNM ZA:ZAF'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 2), pair.slice(3)]),
);

const EU = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

export interface Country {
  readonly code: string;
  /** ISO alpha-3, or '' when we do not know it. */
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
  const alpha3 = ALPHA3[code] ?? '';
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
