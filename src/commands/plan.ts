import { EXIT } from '../errors.ts';
import { brake } from '../listing/calls/stop.ts';
import { readJournals } from '../listing/journal/journal.ts';
import { sealed } from '../listing/plan/make-plan.ts';
import type { PlanItem } from '../listing/plan/plan.ts';
import { jsonText } from '../output/json-text.ts';
import { planText } from '../output/listing/plan.ts';
import { planFor } from './shop/make-plan.ts';
import { concurrencyOf, type PlanFlags, withPlanFlags } from './shop/plan-flags.ts';
import { openShop } from './shop/shop.ts';
import type { Verb } from './verb.ts';

export const plan: Verb = {
  examples: [
    { line: 'ewtp plan catalog.csv --shop sandbox', says: 'what a push would do, field by field' },
    {
      line: 'ewtp plan catalog.csv --shop belgium -o plan.json',
      says: 'keep the plan, to be looked at and then pushed as it is',
    },
  ],
  describe: (command) =>
    withPlanFlags(command.argument('<catalog>', 'CSV, TSV, XLSX or JSON Lines')).option(
      '-o, --output <file>',
      'save the plan; ewtp push takes it',
    ),

  async run(command, session) {
    const [path = ''] = command.args;
    const flags = command.opts<PlanFlags & { output?: string }>();
    const stop = brake();
    const shop = await openShop(flags.shop, stop, session);
    try {
      const journal = await readJournals(shop.place, session.world);
      const drawn = await planFor(
        path,
        flags,
        shop,
        journal,
        {
          client: shop.client,
          marketplace: shop.marketplace,
          brake: stop,
          concurrency: concurrencyOf(flags),
          box: shop.box,
          progress: (text) => session.progress.at(text),
        },
        session,
      );
      // The document that is printed and saved has them all.
      const items: PlanItem[] = [];
      for await (const item of drawn.items) items.push(item);
      const made = sealed({ ...drawn.head, items });
      session.progress.done();
      if (flags.output !== undefined) {
        await session.world.files.write(flags.output, `${JSON.stringify(made, null, 2)}\n`);
        session.note(
          `${flags.output} written. ewtp push ${flags.output} --shop ${flags.shop} does it.`,
        );
      }
      const { terminal } = session.world;
      terminal.out(flags.json ? `${jsonText(made)}\n` : planText(made, session));
      return made.counts.blocked > 0 ? EXIT.findings : EXIT.fine;
    } finally {
      await shop.close();
    }
  },
};
