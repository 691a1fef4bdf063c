import { expect, test } from 'vitest';
import { network } from '../../src/io/network.ts';
import { APPS } from '../../src/sandbox/apps.ts';
import { openSandbox, startSandbox } from '../../src/sandbox/open.ts';
import { fakeNetwork } from '../support/fake-network.ts';
import { type FakeWorld, fakeWorld } from '../support/fake-world.ts';
import { iopSigned, praline, topSigned } from './shop-of.ts';

const LOCK = '/project/.ewtp/sandbox/server.json';
const CREATE = '/alibaba/icbu/product/listing/v2';

/** Two processes of one machine, that share disk and network. */
function twoProcesses(): [FakeWorld, FakeWorld] {
  const shared = fakeNetwork({ sleep: async () => {} });
  const first = fakeWorld({ network: shared });
  const second = fakeWorld({ network: shared, disk: first.disk, running: [4711] });
  return [first, { ...second, processes: { ...second.processes, id: 4712 } }];
}

test('a client is told where to call and with what', async () => {
  const sandbox = await openSandbox(fakeWorld());
  expect(sandbox.apps['alibaba-com']).toEqual({
    ...APPS['alibaba-com'],
    gateway: `${sandbox.origin}/rest`,
  });
  expect(sandbox.apps['tmall-global'].gateway).toBe(`${sandbox.origin}/router/rest`);
  await sandbox.close();
});

test('both gateways answer over a real connection', async () => {
  const world = fakeWorld({ network });
  const { origin, apps, close } = await openSandbox(world);
  const [iop, top] = await Promise.all([
    network.send({
      url: `${apps['alibaba-com'].gateway}${CREATE}`,
      form: iopSigned(CREATE, praline(), world),
    }),
    network.send({
      url: apps['tmall-global'].gateway,
      form: topSigned('taobao.time.get', {}, world),
    }),
  ]);
  const text = (outcome: typeof iop) =>
    outcome.kind === 'answer' ? new TextDecoder().decode(outcome.body) : outcome.why;
  expect(text(iop)).toContain('"code":"0"');
  expect(text(top)).toContain('time_get_response');
  await close();
  expect((await network.send({ url: origin, form: {} })).kind).not.toBe('answer');
});

test('a second process uses the sandbox that runs for the folder, and does not end it', async () => {
  const [first, second] = twoProcesses();
  const own = await openSandbox(first);
  const found = await openSandbox(second);
  expect([own.running, found.running, found.origin]).toEqual(['here', 'elsewhere', own.origin]);
  await found.close();
  expect((await openSandbox(second)).running).toBe('elsewhere');
  await own.close();
  const next = await openSandbox(second);
  expect(next.running).toBe('here');
  await next.close();
});

test('of two that start at once, one runs the shop and the other is told so', async () => {
  const [first, second] = twoProcesses();
  const started = await Promise.allSettled([
    startSandbox(first, '.', {}),
    startSandbox(second, '.', {}),
  ]);
  expect(started.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(String(started.find((one) => one.status === 'rejected')?.reason)).toContain(
    'runs already',
  );
});

test('a lock left by a killed process is taken over', async () => {
  const [first, second] = twoProcesses();
  await openSandbox(first);
  const afterKill = { ...second, processes: { ...second.processes, isRunning: () => false } };
  const next = await startSandbox(afterKill, '.', {});
  expect(next.running).toBe('here');
  await next.close();
  expect(first.disk.has(LOCK)).toBe(false);
});

test.each([
  ['a process of the same number that listens elsewhere', '{"pid":4711,"port":9}'],
  ['a lock that cannot be read', '{"pid":'],
  ['a lock of another form', '[]'],
])('%s does not stand in the way', async (_what, content) => {
  const world = fakeWorld({ files: { [LOCK]: content } });
  const sandbox = await openSandbox(world);
  expect(sandbox.running).toBe('here');
  await sandbox.close();
});

test('when the shop’s file cannot be used, neither port nor lock stays taken', async () => {
  const world = fakeWorld({ files: { '/project/.ewtp/sandbox/shop.jsonl': 'something else\n' } });
  await expect(startSandbox(world, '.', { port: 40_123 })).rejects.toThrow('not written by');
  expect(world.disk.has(LOCK)).toBe(false);
  const outcome = await world.network.send({ url: 'http://127.0.0.1:40123/', form: {} });
  expect(outcome.kind).toBe('not-sent');
});

test('a fault of ours is told on standard error and to the caller, and the sandbox goes on', async () => {
  const world = fakeWorld();
  const full = {
    ...world.files,
    append: async (path: string) => ({
      append: async () => {
        throw new Error(`disk full: ${path}`);
      },
      close: async () => {},
    }),
  };
  const { apps, close } = await openSandbox({ ...world, files: full });
  const call = () =>
    world.network.send({
      url: `${apps['alibaba-com'].gateway}${CREATE}`,
      form: iopSigned(CREATE, praline(), world),
    });
  expect(await call()).toMatchObject({ kind: 'answer', status: 500 });
  expect(world.printed.err).toContain('disk full');
  expect(await call()).toMatchObject({ kind: 'answer', status: 500 });
  await close();
});
