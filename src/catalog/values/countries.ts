// Countries by their ISO 3166-1 codes, and what people write instead of a code. Names come from the
// ICU data that ship with Node, in the languages of our users.

// biome-ignore format: one block of codes reads better than 249 lines
const CODES = 'ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE';

/** Every country and territory of ISO 3166-1 by its two-letter code. */
export const COUNTRIES: readonly string[] = CODES.split(' ').map((pair) => pair.slice(0, 2));

const KNOWN: ReadonlySet<string> = new Set(COUNTRIES);

const BY_THREE_LETTERS: ReadonlyMap<string, string> = new Map(
  CODES.split(' ').map((pair) => [pair.slice(2), pair.slice(0, 2)]),
);

const THREE_LETTERS: ReadonlyMap<string, string> = new Map(
  CODES.split(' ').map((pair) => [pair.slice(0, 2), pair.slice(2)]),
);

/** ISO 3166-1 alpha-3 of a two-letter code, '' when there is no such country. */
export function alpha3Of(code: string): string {
  return THREE_LETTERS.get(code) ?? '';
}

/** What the trade writes that is neither a code nor a name in the ICU data. */
const HABITS: Readonly<Record<string, string>> = {
  UK: 'GB',
  ENGLAND: 'GB',
  SCOTLAND: 'GB',
  WALES: 'GB',
  'GREAT BRITAIN': 'GB',
  EL: 'GR',
  HOLLAND: 'NL',
  'U.S.A.': 'US',
  'U.S.': 'US',
  AMERICA: 'US',
  'CZECH REPUBLIC': 'CZ',
  'RUSSIAN FEDERATION': 'RU',
  'VIET NAM': 'VN',
  TURKEY: 'TR',
  PRC: 'CN',
  'P.R. CHINA': 'CN',
  'PR CHINA': 'CN',
  'MAINLAND CHINA': 'CN',
  中国大陆: 'CN',
};

const LANGUAGES = ['en', 'nl', 'fr', 'de', 'zh'];

export interface CountryRead {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** How it was written. */
  readonly as: 'code' | 'lower-case code' | 'three letters' | 'name';
}

export function isCountry(code: string): boolean {
  return KNOWN.has(code);
}

/** The country's English name, for messages. */
export function countryName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
}

/** The country that a text names, by code or by name in English, Dutch, French, German or Chinese. */
export function readCountry(text: string): CountryRead | undefined {
  if (KNOWN.has(text)) return { code: text, as: 'code' };
  const upper = text.toUpperCase();
  if (KNOWN.has(upper)) return { code: upper, as: 'lower-case code' };
  const three = BY_THREE_LETTERS.get(upper);
  if (three !== undefined) return { code: three, as: 'three letters' };
  const named = HABITS[upper] ?? names().get(plainName(text));
  return named === undefined ? undefined : { code: named, as: 'name' };
}

let known: ReadonlyMap<string, string> | undefined;

/** Built when the first name is met: most catalogs have codes. */
function names(): ReadonlyMap<string, string> {
  known ??= new Map(
    LANGUAGES.flatMap((language) => {
      const shown = new Intl.DisplayNames(language, { type: 'region' });
      return COUNTRIES.map((code) => [plainName(shown.of(code) ?? code), code] as const);
    }),
  );
  return known;
}

/** Case, accents, articles and hyphens make no difference between names. */
function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase()
    .replace(/^(the|la|le|les|de|het|l['’])\s*(?=\S{3})/, '')
    .replace(/[-\s.]+/g, ' ')
    .trim();
}
