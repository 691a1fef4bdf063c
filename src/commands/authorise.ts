import { EXIT, UserError } from '../errors.ts';
import { client } from '../listing/calls/client.ts';
import { governor } from '../listing/calls/governor.ts';
import { brake } from '../listing/calls/stop.ts';
import { read } from '../listing/plan/read-shop.ts';
import type { Session } from './session.ts';
import { appOf, storeOf } from './shop/shop.ts';
import type { Verb } from './verb.ts';

export const authorise: Verb = {
  examples: [
    { line: 'ewtp authorise --shop belgium', says: 'where to give consent, then the code it gave' },
    {
      line: 'pbpaste | ewtp authorise --shop belgium --code -',
      says: 'with the code from standard input',
    },
  ],
  describe: (command) =>
    command
      .requiredOption('--shop <name>', 'shop of the configuration')
      .option('--code <->', 'take the code from standard input'),

  async run(command, session) {
    const flags = command.opts<{ shop: string; code?: string }>();
    const { world } = session;
    const { marketplace, gateway, credentials } = await appOf(flags.shop, session);
    const store = storeOf(flags.shop, session);
    const address = marketplace.consent(credentials.appKey);
    const code = await codeFrom(flags.code, address, session);
    const stop = brake();
    const caller = client({
      world,
      marketplace,
      gateway,
      credentials,
      governor: governor(world.clock),
      brake: stop,
      keep: async () => {},
    });
    const tokens = await read(marketplace.exchange(code), {
      client: caller,
      marketplace,
      brake: stop,
    });
    await store.keep(credentials, tokens);
    session.note(
      `The shop ${flags.shop} may be used now. Its tokens are kept in .ewtp/shops/${flags.shop}/tokens.json, which only you may read.`,
    );
    return EXIT.fine;
  },
};

/** A code opens the shop for some minutes: it is typed or piped, never an argument that others may see. */
async function codeFrom(flag: string | undefined, address: string, session: Session) {
  const { world } = session;
  if (flag !== undefined && flag !== '-')
    throw new UserError('--code takes - only.', 'Pipe the code: arguments are seen by others.');
  const typed = async () => {
    session.note(`Open ${address} and give consent; you come back with a code in the address.`);
    return world.prompt.input('The code:', '');
  };
  if (flag === undefined && !session.interactive)
    throw new UserError(
      'There is nobody to ask for the code.',
      `Open ${address}, then pipe the code: … | ewtp authorise --code -`,
    );
  const code = flag === '-' ? new TextDecoder().decode(await world.files.read('-')) : await typed();
  if (code.trim() !== '') return code.trim();
  throw new UserError('There is no code.', `Open ${address} to get one.`, {
    exit: EXIT.credentials,
  });
}
