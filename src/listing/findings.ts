/** What a finding of the preflight is about, for a person. */
export interface FindingText {
  /** Permanent. */
  readonly code: `EW${number}`;
  /** The fault, in a line. */
  readonly title: string;
  readonly why: string;
  readonly fix: string;
}

const SHORTEN = 'Shorten it; what stands in other columns need not be said twice.';
const NO_CHANGE = 'Correct it in the catalog; ewtp changes no price and converts no currency.';

/** Everything that plan and push find before anything is sent; names and codes are permanent. */
export const FINDINGS = {
  'listing-title-missing': {
    code: 'EW8501',
    title: 'The title in the marketplace’s language is missing',
    why: 'No marketplace lists a product without one.',
    fix: 'Fill title_en for Alibaba.com, title_zh for Tmall.',
  },
  'listing-title-length': {
    code: 'EW8502',
    title: 'The title is longer than the marketplace takes',
    why: 'Alibaba.com takes 128 characters. Tmall counts bytes, two for a Chinese character, by the rules of the category.',
    fix: SHORTEN,
  },
  'listing-description-length': {
    code: 'EW8503',
    title: 'The description is longer than the marketplace takes',
    why: 'Alibaba.com takes 60,000 characters.',
    fix: SHORTEN,
  },
  'listing-keywords': {
    code: 'EW8504',
    title: 'There is nothing to make keywords of',
    why: 'Alibaba.com refuses a product without keywords (B_KEYWORD_NOT_FOUND); ewtp takes them from category and brand.',
    fix: 'Fill category or brand.',
  },
  'listing-price-missing': {
    code: 'EW8505',
    title: 'The price that this marketplace shows is missing',
    why: 'Alibaba.com shows price, Tmall the retail price in yuan.',
    fix: 'Fill price, or retail_price_cny for Tmall.',
  },
  'listing-price-range': {
    code: 'EW8506',
    title: 'The price lies outside what the marketplace takes',
    why: 'Alibaba.com takes 0.01 to 9,999,999.',
    fix: NO_CHANGE,
  },
  'listing-price-decimals': {
    code: 'EW8507',
    title: 'The price has too many decimals, or is not above zero',
    why: 'Marketplaces take two decimals (B_PRICE_SCALE_INVALID).',
    fix: NO_CHANGE,
  },
  'listing-price-tiers': {
    code: 'EW8508',
    title: 'Tier prices do not fall as quantities grow',
    why: 'Alibaba.com refuses tiers out of order or repeated (B_PRICE_SEQUENCE_INVALID).',
    fix: 'Write price_tiers as quantity=price, for example 100=8.50|1000=7.90.',
  },
  'listing-currency': {
    code: 'EW8509',
    title: 'The currency is missing',
    why: 'A price without currency means nothing.',
    fix: 'Fill currency, for example USD.',
  },
  'listing-quantity': {
    code: 'EW8510',
    title: 'The minimum order lies outside what the marketplace takes',
    why: 'Alibaba.com takes 1 to 99,999.',
    fix: 'Correct min_order_quantity.',
  },
  'listing-pictures-missing': {
    code: 'EW8511',
    title: 'There is no picture',
    why: 'Marketplaces ask for one at least.',
    fix: 'Give an address or a file name in pictures, the main one first.',
  },
  'listing-pictures-count': {
    code: 'EW8512',
    title: 'There are more pictures than the marketplace takes',
    why: 'Alibaba.com takes six.',
    fix: 'Keep the best ones.',
  },
  'listing-picture-size': {
    code: 'EW8513',
    title: 'A picture file is too large',
    why: 'Alibaba.com takes 5 MB, Tmall 3 MB.',
    fix: 'Make it smaller.',
  },
  'listing-picture-unreadable': {
    code: 'EW8514',
    title: 'A picture is neither an address nor a picture file',
    why: 'Marketplaces take JPEG, PNG and GIF; the first bytes of the file tell, not its name.',
    fix: 'Check the name, which counts from the catalog’s folder, or save the picture anew.',
  },
  'listing-category': {
    code: 'EW8515',
    title: 'No leaf category of the marketplace is known for the product',
    why: 'The category decides which fields are asked for.',
    fix: 'Say it in the configuration: shops.NAME.categories: { chocolate: "…" }; "*" stands for all others.',
  },
  'listing-attribute-missing': {
    code: 'EW8516',
    title: 'An attribute or field that the category asks for is missing',
    why: 'The marketplace’s own rules of the category name it as required.',
    fix: 'Fill the column named, or say what fills it in shops.NAME.attributes.',
  },
  'listing-attribute-value': {
    code: 'EW8517',
    title: 'An attribute has a value that the category does not take',
    why: 'Some attributes are chosen from a list; all have at most 70 characters.',
    fix: 'Use one of the values named.',
  },
  'listing-weight': {
    code: 'EW8518',
    title: 'The weight has too many decimals',
    why: 'Alibaba.com takes kilograms with three decimals.',
    fix: 'Round it to grams.',
  },
  'listing-field-rule': {
    code: 'EW8519',
    title: 'A field breaks a rule of its category',
    why: 'The marketplace sends the rules of each form: lengths, bounds, decimals, patterns, choices.',
    fix: 'Change the value as the finding says.',
  },
  'listing-sku': {
    code: 'EW8520',
    title: 'The SKU cannot be used as a merchant code',
    why: 'Tmall separates merchant codes by commas.',
    fix: 'Use another SKU.',
  },
  'listing-duplicate': {
    code: 'EW8521',
    title: 'The SKU is there more than once, in the catalog or in the shop',
    why: 'ewtp finds a listing by its SKU; with two it cannot know which one is meant.',
    fix: 'Keep one row, and take all but one listing off by hand.',
  },
  'listing-cell-unread': {
    code: 'EW8522',
    title: 'A cell that the listing needs cannot be read',
    why: 'What cannot be read must not pass as empty.',
    fix: 'Write it as a plain number; ewtp validate says more.',
  },
} as const satisfies Readonly<Record<string, FindingText>>;

export type FindingRule = keyof typeof FINDINGS;

/** The finding of that name or code; undefined when there is none. */
export function findingCalled(
  words: string,
): (FindingText & { readonly rule: string }) | undefined {
  const found = Object.entries(FINDINGS).find(
    ([rule, { code }]) => rule === words.toLowerCase() || code === words.toUpperCase(),
  );
  return found === undefined ? undefined : { rule: found[0], ...found[1] };
}
