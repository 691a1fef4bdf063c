import { fileRule, PRACTICE } from '../../rule.ts';
import { keyIndex } from '../../values/key-index.ts';

export const pictureShared = fileRule({
  code: 'EW7005',
  name: 'picture-shared',
  severity: 'info',
  title: 'Different products have the same main picture',
  what: 'The same first picture on products of different names; variants of one name (“Hoodie - Red”, “Beans, 250 g”) are let pass.',
  why: 'A stand-in picture or a slip of the row: buyers get other goods than they saw, and marketplaces take the listings for doubles.',
  fix: 'Give each product its own main picture.',
  sources: [PRACTICE],
  needs: ['pictures', 'title_en'],
  start() {
    const seen = keyIndex();
    // Per picture its first line and a number for the name there; names themselves would fill the memory.
    const lines: number[] = [];
    const names: number[] = [];
    return (row) => {
      const pictures = row.text('pictures');
      if (pictures === '') return undefined;
      const end = pictures.indexOf('|');
      const main = end < 0 ? pictures : pictures.slice(0, end);
      const name = numberFor(row.text('title_en').split(VARIANT, 1)[0] ?? '');
      const first = seen.firstLine(main, lines.length);
      if (first === undefined) {
        lines.push(row.line);
        names.push(name);
        return undefined;
      }
      if (names[first] === name) return undefined;
      return {
        column: 'pictures',
        data: { first: String(lines[first]), picture: main.slice(0, 80) },
      };
    };
  },
  says: {
    default: {
      message: 'The main picture {picture} is that of another product, on line {first}.',
      hint: 'Give each product its own main picture, the main one first.',
    },
  },
  examples: {
    good: {
      rows: [
        { sku: 'A-1', title_en: 'Dark chocolate', pictures: 'https://example.com/1.jpg' },
        { sku: 'A-2', title_en: 'Milk chocolate', pictures: 'https://example.com/2.jpg' },
      ],
    },
    bad: {
      rows: [
        { sku: 'A-1', title_en: 'Dark chocolate', pictures: 'https://example.com/1.jpg' },
        { sku: 'A-2', title_en: 'Milk chocolate', pictures: 'https://example.com/1.jpg' },
      ],
    },
  },
});

/** Where a name goes on to the variant: `Hoodie - Red`, `Beans, 250 g`, `Bib (2 pieces)`. */
const VARIANT = /\s[-–|/]\s|[,(]/;

/** FNV-1a over the first UTF-16 units; two names with one number only keep this rule silent. */
function numberFor(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length && i < 40; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
