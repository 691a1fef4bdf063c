import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSearch } from '../../../src/tariff/books.ts';
import { compoundParts } from '../../../src/tariff/search/compound.ts';
import { search } from '../../../src/tariff/search/search.ts';
import { formsOf, wordsOf } from '../../../src/tariff/search/words.ts';
import { fakeWorld } from '../../support/fake-world.ts';

const index = await openSearch(fakeWorld());
const first = (title: string) => search(title, index, 3)[0]?.heading;

describe('the search for codes', () => {
  test.each([
    ['Belgian pralines, 250 g', '1806'],
    ['Bière brune d’abbaye 33 cl', '2203'],
    ['Katoenen sokken', '6115'],
    ['Melkchocoladereep', '1806'],
    ['口红', '3304'],
    ['Leather wallet', '4202'],
  ])('takes %s to %s', (title, heading) => {
    expect(first(title)).toBe(heading);
  });

  test('knows plurals, accents and capitals', () => {
    expect(first('SIROPS')).toBe(first('sirop'));
    expect(first('creme brulee')).toBe(first('crème brûlée'));
  });

  test('says less of what only comes with the goods', () => {
    expect(first('chocolate with champagne')).toBe('1806');
  });

  test('gives every candidate evidence and never more than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(5), (title, limit) => {
        const found = search(title, index, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        for (const { evidence, heading } of found) {
          expect(evidence.length).toBeGreaterThan(0);
          expect(heading).toMatch(/^\d{4}$/);
        }
      }),
    );
  });

  test('is not slowed down by a hostile title', () => {
    expect(search('a'.repeat(20_000), index, 5)).toEqual([]);
    expect(search('chocolade'.repeat(2_000), index, 5).length).toBeLessThanOrEqual(5);
  });
});

test('a compound falls into the fewest known parts, the last one being the thing', () => {
  const known = new Set(['melk', 'chocolade', 'choco', 'lade', 'reep', 'hand', 'doek']);
  expect(compoundParts('melkchocoladereep', (part) => known.has(part))).toEqual([
    'melk',
    'chocolade',
    'reep',
  ]);
  expect(compoundParts('xyzdoek', (part) => known.has(part))).toEqual(['doek']);
  expect(compoundParts('qwertz', (part) => known.has(part))).toEqual([]);
});

test('a word shares a form with its plural', () => {
  const pairs =
    'glas glazen, sok sokken, lamp lampen, berry berries, cheval chevaux, koekje koekjes, glass glasses';
  for (const pair of pairs.split(', ')) {
    const [one = '', many = ''] = pair.split(' ');
    expect(
      formsOf(many).some((form) => formsOf(one).includes(form)),
      pair,
    ).toBe(true);
  }
  expect(wordsOf('L’huile d’olive à 5 %')).toEqual(['huile', 'olive']);
});
