import { z } from 'zod';
import { COLUMNS } from '../catalog/columns.ts';
import { EXIT } from '../errors.ts';
import { brake, interrupted } from '../listing/calls/stop.ts';
import { readJournals } from '../listing/journal/journal.ts';
import { LISTING_STATES } from '../listing/listing.ts';
import { allListings, onlyOurs } from '../listing/status.ts';
import { csvText } from '../output/csv.ts';
import { jsonText } from '../output/json-text.ts';
import { concurrencyOf, type PlanFlags } from './shop/plan-flags.ts';
import { openShop } from './shop/shop.ts';
import type { Verb } from './verb.ts';

interface PullFlags extends Pick<PlanFlags, 'shop' | 'json' | 'concurrency'> {
  readonly output?: string;
}

/** The form of `ewtp pull --json`; schemas/pull.json is printed from it. */
export const pullSchema = z.strictObject({
  schema: z.literal('ewtp/pull@1'),
  shop: z.string(),
  marketplace: z.string(),
  listings: z.array(
    z.strictObject({
      sku: z.string(),
      remoteId: z.string(),
      state: z.enum(LISTING_STATES),
      columns: z.record(z.string(), z.string()).describe('By the columns of a catalog.'),
    }),
  ),
});

export const pull: Verb = {
  examples: [
    { line: 'ewtp pull --shop sandbox -o shop.csv', says: 'the shop’s listings as a catalog' },
  ],
  describe: (command) =>
    command
      .requiredOption('--shop <name>', 'shop of the configuration, or sandbox, sandbox-tmall')
      .option('-o, --output <file>', 'write the catalog here (else standard output)')
      .option('--concurrency <n>', 'calls under way at the same time (4)')
      .option('--json', 'print one JSON document, with ids and states'),

  async run(command, session) {
    const flags = command.opts<PullFlags>();
    const { world } = session;
    const stop = brake();
    const deaf = world.processes.onStop(() => stop.pull(interrupted()));
    const shop = await openShop(flags.shop, stop, session);
    try {
      if (shop.marketplace.page === undefined) session.note(onlyOurs(shop.marketplace.title));
      const listings = await allListings(await readJournals(shop.place, world), {
        client: shop.client,
        marketplace: shop.marketplace,
        brake: stop,
        concurrency: concurrencyOf(flags),
        box: shop.box,
        progress: (text) => session.progress.at(text),
      });
      session.progress.done();
      const pulled = listings.map((listing) => ({
        sku: listing.sku,
        remoteId: listing.remoteId,
        state: listing.state,
        columns: shop.marketplace.toColumns(listing),
      }));
      const report = { shop: shop.name, marketplace: shop.marketplace.name, listings: pulled };
      const catalog = catalogOf(pulled.map(({ columns }) => columns));
      if (flags.output !== undefined) {
        await world.files.write(flags.output, `\ufeff${catalog}`);
        session.note(`${flags.output} written: ${pulled.length} listings.`);
      }
      if (flags.json) world.terminal.out(`${jsonText({ schema: 'ewtp/pull@1', ...report })}\n`);
      else if (flags.output === undefined) world.terminal.out(catalog);
      return EXIT.fine;
    } finally {
      deaf();
      await shop.close();
    }
  },
};

/** Only the columns that some listing fills, in the catalog's usual order. */
function catalogOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = COLUMNS.map(({ name }) => name).filter(
    (name) => name === 'sku' || rows.some((row) => row[name] !== undefined),
  );
  return csvText([[...columns], ...rows.map((row) => columns.map((name) => row[name] ?? ''))]);
}
