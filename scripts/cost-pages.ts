// Pages about the cost engine: what its figures were held against, and the regimes.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { REGIME_RULES } from '../src/cost/regimes/index.ts';
import { openTariff } from '../src/tariff/open.ts';
import { fakeWorld } from '../test/support/fake-world.ts';
import { examplesSchema, runExample } from '../test/support/worked-examples.ts';

const EXAMPLES = 'test/fixtures/cost/worked-examples.json';

/** docs/accuracy.md: every worked example run now. */
export async function accuracyPage(): Promise<string> {
  const world = fakeWorld();
  const files = { ...world.files, readPackaged: (path: string) => readFile(path) };
  const tariff = await openTariff({ ...world, files });
  const { examples } = examplesSchema.parse(JSON.parse(readFileSync(EXAMPLES, 'utf8')));
  const outcomes = examples.map((example) => runExample(example, tariff));
  const held = outcomes.filter(({ off }) => off.length === 0).length;
  const figures = (which: 'exact' | 'published') =>
    outcomes.reduce((sum, one) => sum + one[which], 0);
  const rows = outcomes.map(({ example, off, exact, published }) => {
    const { id, title, kind, rates, source, note = '' } = example;
    const where =
      source.address === '' ? source.publisher : `[${source.publisher}](${source.address})`;
    const verdict = off.length === 0 ? 'holds' : `**off**: ${off.join('; ')}`;
    return `| ${[id, title, kind, rates, `${exact} / ${published}`, verdict, where, note].map(cell).join(' | ')} |`;
  });
  return `# How far the cost engine can be trusted

Printed by \`npm run docs\` from a run of \`${EXAMPLES}\`; the same run is a test.

**${held} of ${examples.length} worked examples hold.** ${figures('exact')} figures worked out again are met to the fen,
${figures('published')} published ones within the tolerance that their own rounding asks for. None is left out.
Rates of historical examples are for the arithmetic only and never used for a price.

Besides, over thousands of random cases there is no difference to decimal.js (\`test/cost/oracle.test.ts\`); shares of
freight sum to the whole, totals to the printed lines, and more value never costs less tax (\`test/cost/properties.test.ts\`).

What is not settled: the rates of the consumption tax come from secondary pages, VAT of 9 % goes by heading until the
official list is imported, brackets of the tax on personal articles are general knowledge, and firm rates of trade
measures are mostly not public here. The answer says so each time, in its grade, assumptions and ranges.

| id | example | kind | rates | figures (exact / published) | outcome | source | remark |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/** docs/regimes.md: the ways into China, from the objects that price them. */
export function regimesPage(): string {
  const sections = REGIME_RULES.map(({ regime, title, procedure, about, forSale, sources }) => {
    const number = procedure === '' ? '' : ` (customs procedure ${procedure})`;
    const sale = forSale
      ? 'Goods may be sold.'
      : 'Not for goods to be sold: never the cheapest in an answer.';
    return `## \`${regime}\`: ${title}${number}\n\n${about} ${sale}\n\n${sources.map((source) => `- ${source}`).join('\n')}\n`;
  });
  return `# Ways into China\n\nPrinted by \`npm run docs\`. \`--regime NAME\` chooses; \`cbec\` stands for both e-commerce ways, \`all\` for all.\n\n${sections.join('\n')}`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
