import { EXIT } from '../errors.ts';
import { brake, interrupted } from '../listing/calls/stop.ts';
import { readJournals } from '../listing/journal/journal.ts';
import { onlyOurs, type StatusReport, statusOf } from '../listing/status.ts';
import { jsonText } from '../output/json-text.ts';
import { statusText } from '../output/listing/status.ts';
import { concurrencyOf, type PlanFlags } from './shop/plan-flags.ts';
import { openShop } from './shop/shop.ts';
import type { Verb } from './verb.ts';

const LOOK_EVERY_MS = 5000;

interface StatusFlags extends Pick<PlanFlags, 'shop' | 'json' | 'concurrency'> {
  readonly watch?: true;
}

export const status: Verb = {
  examples: [
    { line: 'ewtp status --shop sandbox', says: 'which listings are live, and why others are not' },
    { line: 'ewtp status --shop belgium --watch', says: 'wait until nothing is pending any more' },
  ],
  describe: (command) =>
    command
      .requiredOption('--shop <name>', 'shop of the configuration, or sandbox, sandbox-tmall')
      .option('--watch', 'look again until the marketplace has judged every listing')
      .option('--concurrency <n>', 'calls under way at the same time (4)')
      .option('--json', 'print one JSON document'),

  async run(command, session) {
    const flags = command.opts<StatusFlags>();
    const { world } = session;
    const stop = brake();
    const deaf = world.processes.onStop(() => stop.pull(interrupted()));
    const shop = await openShop(flags.shop, stop, session);
    try {
      if (shop.marketplace.page === undefined) session.note(onlyOurs(shop.marketplace.title));
      const journal = await readJournals(shop.place, world);
      const look = () =>
        statusOf(shop.name, journal, {
          client: shop.client,
          marketplace: shop.marketplace,
          brake: stop,
          concurrency: concurrencyOf(flags),
          box: shop.box,
          progress: (text) => session.progress.at(text),
        });
      let report: StatusReport = await look();
      while (flags.watch && report.counts.pending > 0 && !stop.signal.aborted) {
        session.progress.at(`${report.counts.pending} listings are being judged`);
        await world.clock.sleep(LOOK_EVERY_MS, stop.signal);
        if (!stop.signal.aborted) report = await look();
      }
      session.progress.done();
      world.terminal.out(flags.json ? `${jsonText(report)}\n` : statusText(report, session));
      if (stop.stop !== undefined) return stop.stop.exit;
      return report.counts.rejected > 0 ? EXIT.findings : EXIT.fine;
    } finally {
      deaf();
      await shop.close();
    }
  },
};
