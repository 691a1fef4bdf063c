import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { TARIFF } from '../support/cost.ts';
import { examplesSchema, type Outcome, runExample } from '../support/worked-examples.ts';

const path = new URL('../fixtures/cost/worked-examples.json', import.meta.url);
const { examples } = examplesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));

describe('worked examples', () => {
  const outcomes: Outcome[] = [];

  afterAll(() => {
    const held = outcomes.filter(({ off }) => off.length === 0);
    const figures = outcomes.reduce((sum, { exact, published }) => sum + exact + published, 0);
    process.stdout.write(
      `${held.length} of ${examples.length} worked examples hold, ${figures} figures compared; none left out\n`,
    );
  });

  it.each(examples)('$id: $title', (example) => {
    const outcome = runExample(example, TARIFF);
    outcomes.push(outcome);
    expect(outcome.off).toEqual([]);
    expect(outcome.exact + outcome.published).toBeGreaterThan(0);
  });
});
