// The local marketplace: what it does with a request. Listening is left to whoever holds it.
import type { IncomingRequest, OutgoingReply, World } from '../io/world.ts';
import { adminPage, isAdmin } from './admin.ts';
import { FIRST_TOKENS } from './apps.ts';
import { readCall, Unreadable } from './call.ts';
import { type Decision, decide } from './decide.ts';
import { type FaultDraw, faultDraw } from './faults.ts';
import { type Gate, gate } from './limits.ts';
import { type Counts, counted, type Entry } from './log.ts';
import type { Sandbox } from './sandbox.ts';
import { CALM, type Scenario } from './scenario.ts';
import { openStore } from './shop/store.ts';
import { type LineWriter, lineWriter } from './shop/writer.ts';
import { spoiled } from './spoil.ts';

const JSON_HEADERS = { 'content-type': 'application/json;charset=UTF-8' };
const KEPT_ENTRIES = 1000;
const LARGEST_LOG = 64 << 20;

/**
 * Opens the sandbox of a folder, with the shop as the last run left it.
 * @throws UserError when the shop's file cannot be used
 */
export async function openShop(
  folder: string,
  world: World,
  scenario: Scenario = CALM,
): Promise<Sandbox> {
  const store = await openStore(world.files.resolve(folder, 'shop.jsonl'), world);
  const writer = await openLog(world.files.resolve(folder, 'requests.jsonl'), world);
  const course = begun(scenario);
  let askToStop = () => {};
  const asked = new Promise<void>((resolve) => {
    askToStop = resolve;
  });
  const sandbox: Sandbox = {
    scenario,
    store,
    folder,
    world,
    get counts() {
      return course.counts;
    },
    get log() {
      return course.log;
    },
    nowMs: () => world.clock.epochMs() + store.shop.aheadMs,
    play(next) {
      sandbox.scenario = next;
      course.draw = faultDraw(next);
      course.limits = gate(next);
    },
    async reset() {
      Object.assign(course, begun(sandbox.scenario), { serial: course.serial });
      await store.record([{ kind: 'reset' }, ...FIRST_TOKENS]);
    },
    answer: (request) => answered(request, sandbox, course, writer),
    asked,
    askToStop: () => askToStop(),
    async close() {
      await store.close();
      await writer.close();
    },
  };
  return sandbox;
}

/** What a run of the sandbox has seen so far; it ends with the process. */
interface Course {
  draw: FaultDraw;
  limits: Gate;
  counts: Counts;
  log: readonly Entry[];
  /** Calls so far, for request ids. */
  serial: number;
}

function begun(scenario: Scenario): Course {
  return { draw: faultDraw(scenario), limits: gate(scenario), counts: {}, log: [], serial: 0 };
}

async function answered(
  request: IncomingRequest,
  sandbox: Sandbox,
  course: Course,
  writer: LineWriter,
): Promise<OutgoingReply> {
  await arrive(sandbox);
  if (isAdmin(request)) return adminPage(request, sandbox);
  const call = await readCall(request).catch((error: unknown) => {
    if (error instanceof Unreadable) return error;
    throw error;
  });
  if (call instanceof Unreadable) return refusedForm(call);
  if (call === undefined) return notFound();
  const moment = sandbox.world.clock.epochMs().toString(36);
  const requestId = `${moment}${(course.serial++).toString(36)}`;
  const done = decide(sandbox, call, requestId, course.draw.next(call.api), course.limits);
  course.counts = counted(course.counts, done.entry);
  course.log = [...course.log.slice(1 - KEPT_ENTRIES), done.entry];
  await keep(sandbox, done, writer);
  return spoiled({ status: 200, headers: JSON_HEADERS, body: done.text }, done.rule);
}

/** The log goes on where the last run ended, until it is too large to be of use. */
async function openLog(path: string, world: World): Promise<LineWriter> {
  if (await world.files.exists(path)) {
    const { size } = await world.files.open(path);
    if (size > LARGEST_LOG) await world.files.remove(path);
  }
  return lineWriter(path, world);
}

async function keep(
  { store, world, folder }: Sandbox,
  { changes, picture, entry }: Decision,
  writer: LineWriter,
): Promise<void> {
  const recorded = store.record(changes);
  if (picture !== undefined && changes.length > 0) {
    const path = world.files.resolve(folder, 'pictures', picture.name);
    if (!(await world.files.exists(path))) await world.files.write(path, picture.bytes);
  }
  await Promise.all([recorded, writer.write([JSON.stringify(entry)])]);
}

/** Lets effects come in that were held up and are due. */
async function arrive({ store, nowMs }: Sandbox): Promise<void> {
  const due = store.shop.later.filter(({ dueMs }) => dueMs <= nowMs());
  if (due.length > 0) await store.record(due.map(() => ({ kind: 'arrived' })));
}

function refusedForm({ message }: Unreadable): OutgoingReply {
  return { status: 400, headers: { 'content-type': 'text/plain' }, body: message };
}

function notFound(): OutgoingReply {
  return {
    status: 404,
    headers: { 'content-type': 'text/plain' },
    body: 'The gateways are /rest, /sync and /router/rest; the shop is at /.',
  };
}
