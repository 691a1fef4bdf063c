import type { World } from '../io/world.ts';
import type { Language } from '../language/language.ts';
import { loadTexts } from '../language/load-texts.ts';

/** What a finding of the preflight is about, for a person. */
export interface FindingText {
  /** Permanent. */
  readonly code: `EW${number}`;
  /** The fault, in a line. */
  readonly title: string;
  readonly why: string;
  readonly fix: string;
}

/**
 * What only plan and push find before anything is sent; names and codes are permanent. What a marketplace
 * takes whatever the category is found by the rules of `validate`.
 */
export const FINDINGS = {
  'listing-picture-size': {
    code: 'EW8513',
    title: 'A picture file is too large',
    why: 'Each marketplace has its own bound (docs/marketplaces.md).',
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
  'listing-field-rule': {
    code: 'EW8519',
    title: 'A field breaks a rule of its category',
    why: 'The marketplace sends the rules of each form: lengths, bounds, decimals, patterns, choices.',
    fix: 'Change the value as the finding says.',
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

/** The finding with its texts in a language. */
export async function findingIn<Finding extends FindingText & { readonly rule: string }>(
  language: Language,
  finding: Finding,
  world: Pick<World, 'files'>,
): Promise<Finding> {
  if (language === 'en') return finding;
  const { title, why, fix } =
    (await loadTexts('listing', language, world))[finding.rule] ?? finding;
  return { ...finding, title, why: why ?? finding.why, fix: fix ?? finding.fix };
}
