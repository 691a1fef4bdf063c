import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeWorld } from '../../../src/io/node.ts';
import { cardBox } from '../../../src/listing/plan/cards.ts';

const WORLD = nodeWorld();

/** Far beyond the blocks in which cards are written and read, and short ones between. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.integer({ min: 0, max: 90_000 }).map((length) => '值'.repeat(length)),
);

test('what was put last under a number is found there, in whatever order it is asked for', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat({ max: 30 }), text), { minLength: 1, maxLength: 60 }),
      fc.array(fc.nat({ max: 30 }), { maxLength: 100 }),
      async (puts, asked) => {
        const box = cardBox(WORLD);
        const [cards, others] = [box.cards<string>(), box.cards<number>()];
        const last = new Map(puts);
        await Promise.all(
          puts.map(([number, value], i) =>
            Promise.all([cards.put(number, value), others.put(i, i)]),
          ),
        );
        // All at once, so that they overtake each other.
        const found = await Promise.all(asked.map((number) => cards.at(number)));
        expect(found).toEqual(asked.map((number) => last.get(number)));
        const all: string[] = [];
        for await (const value of cards) all.push(value);
        expect(all).toEqual([...last].sort(([a], [b]) => a - b).map(([, value]) => value));
        expect(cards.length).toBe(Math.max(...last.keys()) + 1);
        expect(await others.at(puts.length - 1)).toBe(puts.length - 1);
        await box.close();
      },
    ),
    { numRuns: 20 },
  );
});

test('many cards, read by many at once while more are put', async () => {
  const box = cardBox(WORLD);
  const cards = box.cards<{ readonly n: number; readonly text: string }>();
  const value = (n: number) => ({ n, text: 'x'.repeat(500 + (n % 700)) });
  for (let n = 0; n < 3000; n++) await cards.put(n, value(n));
  const lane = async (seed: number) => {
    for (let i = 0; i < 300; i++) {
      const n = (seed * 7919 + i * 104_729) % 3000;
      expect(await cards.at(n)).toEqual(value(n));
      await cards.put(n, value(n));
    }
  };
  await Promise.all(Array.from({ length: 16 }, (_, seed) => lane(seed)));
  await box.close();
});

test('a full disk is said to be one, by whatever asks next', async () => {
  const full = () => Promise.reject(new Error('the disk is full'));
  const box = cardBox({
    files: {
      ...WORLD.files,
      scratch: async () => ({ add: full, read: full, close: async () => {} }),
    },
  });
  const cards = box.cards<string>();
  await cards.put(0, 'short');
  await expect(cards.at(0)).rejects.toThrow('the disk is full');
  await expect(cards.put(1, 'x'.repeat(100_000))).rejects.toThrow('the disk is full');
});
