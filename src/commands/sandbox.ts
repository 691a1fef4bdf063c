import type { Command } from 'commander';
import { EXIT, UserError } from '../errors.ts';
import type { Scenario } from '../sandbox/scenario.ts';
import type { Session } from './session.ts';
import type { Verb } from './verb.ts';

interface SandboxOptions {
  readonly port?: string;
  readonly scenario?: string;
  readonly json?: true;
}

export const sandbox: Verb = {
  examples: [
    { line: 'ewtp sandbox', says: 'runs it until Ctrl-C and says where to see the shop' },
    {
      line: 'ewtp push examples/catalog.csv --shop sandbox --publish',
      says: 'lists a catalog on it, from the same folder; sandbox-tmall is its Tmall side',
    },
    {
      line: 'ewtp sandbox --port 8600 --scenario examples/storm.yaml',
      says: 'lets connections break and tokens run out, as the scenario says',
    },
  ],
  describe: (command: Command) =>
    command
      .option('--port <n>', 'port to listen on, on this machine only (else any that is free)')
      .option(
        '--scenario <file>',
        'what shall go wrong: a YAML or JSON file such as examples/storm.yaml',
      )
      .option('--json', 'say the addresses as JSON'),

  async run(command, session) {
    const options = command.opts<SandboxOptions>();
    const port = options.port === undefined ? 0 : portNumber(options.port);
    const scenario = await scenarioFrom(options.scenario, session);
    const { startSandbox } = await import('../sandbox/open.ts');
    const { world } = session;
    const running = await startSandbox(world, '.', {
      port,
      ...(scenario !== undefined && { scenario }),
    });
    let off = () => {};
    const interrupted = new Promise<void>((resolve) => {
      off = world.processes.onStop(resolve);
    });
    show(running.origin, options, session);
    await Promise.race([interrupted, running.asked]);
    await running.close();
    off();
    session.note('The sandbox has stopped. Its shop is kept in .ewtp/sandbox.');
    return EXIT.fine;
  },
};

function show(origin: string, { json, scenario }: SandboxOptions, session: Session): void {
  const gateways = { 'alibaba-com': `${origin}/rest`, 'tmall-global': `${origin}/router/rest` };
  if (json) {
    const document = { schema: 'ewtp/sandbox@1', origin, gateways };
    session.world.terminal.out(`${JSON.stringify(document)}\n`);
    return;
  }
  session.world.terminal.out(`${origin}\n`);
  session.note(
    `Open that address to see the shop.${scenario === undefined ? '' : ` Faults come from ${scenario}.`}\n` +
      `Gateways: Alibaba.com ${gateways['alibaba-com']}, Tmall ${gateways['tmall-global']}\n` +
      'From this folder, --shop sandbox and --shop sandbox-tmall use it. Ctrl-C stops it.',
  );
}

function portNumber(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new UserError(
    `--port ${text} is no port.`,
    'Name a number from 1 to 65535, or leave --port out and a free one is taken.',
  );
}

async function scenarioFrom(
  file: string | undefined,
  { world }: Session,
): Promise<Scenario | undefined> {
  if (file === undefined) return undefined;
  const [{ readScenario }, bytes] = await Promise.all([
    import('../sandbox/read-scenario.ts'),
    world.files.read(file),
  ]);
  return readScenario(new TextDecoder().decode(bytes), file);
}
