import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogRows, sourceOf } from '../../support/catalog-rows.ts';

const FOLDER = new URL('../../fixtures/fuzz/', import.meta.url);

// The seeds of bench/fuzz-reader.ts, and whatever it once found.
test.each(readdirSync(FOLDER))('%s is read or refused, in pieces of any size', async (name) => {
  const bytes = readFileSync(new URL(name, FOLDER));
  for (const piece of [1, 7, 65_536]) {
    const outcome = await catalogRows(sourceOf(bytes, piece, name)).then(
      ({ damage, goods }) => damage.length + goods.length,
      (error: unknown) => {
        expect(error).toMatchObject({ name: 'UserError' });
        return 1;
      },
    );
    expect(outcome).toBeGreaterThan(0);
  }
});
