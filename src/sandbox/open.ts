// Where the rest of ewtp gets a sandbox: the one that runs for a folder, or a new one in this process.
import { z } from 'zod';
import { UserError } from '../errors.ts';
import type { OutgoingReply, Server, World } from '../io/world.ts';
import { APPS, type App } from './apps.ts';
import type { Gateway } from './call.ts';
import { openShop } from './open-shop.ts';
import type { Sandbox } from './sandbox.ts';
import type { Scenario } from './scenario.ts';

/** A sandbox that listens, and all that a client needs to call it. */
export interface RunningSandbox {
  /** For example `http://127.0.0.1:40001`. */
  readonly origin: string;
  readonly apps: Readonly<Record<Gateway, App & { readonly gateway: string }>>;
  /** `here`: in this process, which ends it; `elsewhere`: another process runs it. */
  readonly running: 'here' | 'elsewhere';
  /** Stops it if it runs here. */
  close(): Promise<void>;
}

/** A sandbox that this process runs. */
export interface OwnSandbox extends RunningSandbox {
  /** Resolves when somebody asked it to stop, over its port. */
  readonly asked: Promise<void>;
}

/** Pictures of 5 MB and what goes with them. */
const LARGEST_BODY = 8 << 20;
const REQUEST_MS = 30_000;

const lockSchema = z.object({ pid: z.number().int(), port: z.number().int() });
type Lock = z.output<typeof lockSchema>;

/**
 * The sandbox of a working folder: the one that runs, else a new one that ends with `close`.
 * @throws UserError when its files cannot be used
 */
export async function openSandbox(world: World, folder = '.'): Promise<RunningSandbox> {
  const running = await runningLock(world, folder);
  if (running !== undefined)
    return { ...addressed(running.port), running: 'elsewhere', close: async () => {} };
  return startSandbox(world, folder, {});
}

/**
 * Starts a sandbox for a working folder.
 * @throws UserError when one runs for it already, or the port cannot be had
 */
export async function startSandbox(
  world: World,
  folder: string,
  options: { readonly port?: number; readonly scenario?: Scenario },
): Promise<OwnSandbox> {
  const running = await runningLock(world, folder);
  if (running !== undefined) throw alreadyRuns(running);
  // The port is needed for the lock, and the lock before the shop's files are touched: calls that
  // come in between wait.
  let ready: (shop: Sandbox) => void = () => {};
  const opened = new Promise<Sandbox>((resolve) => {
    ready = resolve;
  });
  const server = await listen(opened, world, options.port ?? 0);
  let release = async () => {};
  try {
    release = await lock(world, folder, server.port);
    const shop = await openShop(homeOf(world, folder), world, options.scenario);
    ready(shop);
    return started(shop, server, release);
  } catch (error) {
    await server.close();
    await release();
    throw error;
  }
}

function started(shop: Sandbox, server: Server, release: () => Promise<void>): OwnSandbox {
  let closing: Promise<void> | undefined;
  const end = async () => {
    await server.close();
    await shop.close();
    await release();
  };
  return {
    ...addressed(server.port),
    running: 'here',
    asked: shop.asked,
    close() {
      closing ??= end();
      return closing;
    },
  };
}

function listen(opened: Promise<Sandbox>, world: World, port: number): Promise<Server> {
  return world.network.serve({
    port,
    largestBody: LARGEST_BODY,
    requestMs: REQUEST_MS,
    async answer(request): Promise<OutgoingReply> {
      try {
        const shop = await opened;
        return await shop.answer(request);
      } catch (error) {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        world.terminal.err(`ewtp sandbox: a call failed.\n${text}\n`);
        return { status: 500, headers: { 'content-type': 'text/plain' }, body: 'sandbox fault' };
      }
    },
  });
}

function addressed(port: number): Pick<RunningSandbox, 'origin' | 'apps'> {
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    apps: {
      'alibaba-com': { ...APPS['alibaba-com'], gateway: `${origin}/rest` },
      'tmall-global': { ...APPS['tmall-global'], gateway: `${origin}/router/rest` },
    },
  };
}

/** Where a working folder's sandbox keeps its things. */
function homeOf({ files }: World, folder: string): string {
  return files.resolve(folder, '.ewtp/sandbox');
}

function lockOf(world: World, folder: string): string {
  return world.files.resolve(homeOf(world, folder), 'server.json');
}

/** The sandbox that runs for the folder: its process lives, and its port answers as a sandbox does. */
async function runningLock(world: World, folder: string): Promise<Lock | undefined> {
  const found = await readLock(world, folder);
  if (found === undefined || !world.processes.isRunning(found.pid)) return undefined;
  const url = `${addressed(found.port).origin}/__sandbox/alive`;
  const outcome = await world.network.send({ url, form: {} });
  const isOurs =
    outcome.kind === 'answer' &&
    outcome.status === 200 &&
    new TextDecoder().decode(outcome.body).includes(JSON.stringify(homeOf(world, folder)));
  return isOurs ? found : undefined;
}

async function readLock(world: World, folder: string): Promise<Lock | undefined> {
  const path = lockOf(world, folder);
  if (!(await world.files.exists(path))) return undefined;
  const text = new TextDecoder().decode(await world.files.read(path));
  try {
    return lockSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Takes the folder for this process. A lock that nobody answers to is left from a killed process. */
async function lock(world: World, folder: string, port: number): Promise<() => Promise<void>> {
  const path = lockOf(world, folder);
  const content = JSON.stringify({ pid: world.processes.id, port });
  if (!(await world.files.create(path, content))) {
    const running = await runningLock(world, folder);
    if (running !== undefined) throw alreadyRuns(running);
    await world.files.write(path, content);
  }
  return async () => {
    const now = await readLock(world, folder);
    if (now?.port === port && now.pid === world.processes.id) await world.files.remove(path);
  };
}

function alreadyRuns({ pid, port }: Lock): UserError {
  return new UserError(
    `A sandbox for this folder runs already, at ${addressed(port).origin} (process ${pid}).`,
    'Use that one, or stop it first; --shop sandbox finds it by itself.',
  );
}
