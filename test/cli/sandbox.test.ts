import { expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { network } from '../../src/io/network.ts';
import { fakeNetwork } from '../support/fake-network.ts';
import { type FakeOptions, fakeWorld } from '../support/fake-world.ts';
import { run } from '../support/run.ts';
import { schemaCheck } from '../support/schemas.ts';

/** `ewtp sandbox` under way: where it listens, how to interrupt it, and its end. */
async function started(line: string[], options: FakeOptions = {}) {
  let heard: (port: number) => void = () => {};
  const listening = new Promise<number>((resolve) => {
    heard = resolve;
  });
  const inner = options.network ?? fakeNetwork({ sleep: async () => {} });
  const world = fakeWorld({
    ...options,
    network: {
      ...inner,
      async serve(serving) {
        const server = await inner.serve?.(serving);
        if (server === undefined) throw new Error('this network serves nothing');
        heard(server.port);
        return server;
      },
    },
  });
  const stops: (() => void)[] = [];
  const processes = {
    ...world.processes,
    onStop(listener: () => void) {
      stops.push(listener);
      return () => void stops.splice(stops.indexOf(listener), 1);
    },
  };
  const ended = main(['sandbox', ...line], { ...world, processes });
  const port = await Promise.race([listening, ended.then((code) => -code)]);
  return { world, port, ended, stops };
}

const send = (world: ReturnType<typeof fakeWorld>, port: number, path: string) =>
  world.network.send({ url: `http://127.0.0.1:${port}${path}`, form: {} });

test('it says where it listens, and ends with 0 when it is asked to', async () => {
  const { world, port, ended } = await started([]);
  expect(await send(world, port, '/__sandbox/stop')).toMatchObject({ kind: 'answer', status: 200 });
  expect(await ended).toBe(0);
  expect(world.printed.out).toBe(`http://127.0.0.1:${port}\n`);
  expect(world.printed.err).toContain('--shop sandbox');
  expect(world.printed.err).toContain('has stopped');
  expect(world.disk.has('/project/.ewtp/sandbox/server.json')).toBe(false);
});

test('Ctrl-C stops it cleanly', async () => {
  const { world, port, ended, stops } = await started([]);
  // It answers, so it is past its start.
  await send(world, port, '/__sandbox/alive');
  expect(stops).toHaveLength(1);
  stops[0]?.();
  expect(await ended).toBe(0);
  expect(stops).toEqual([]);
  expect(await send(world, port, '/__sandbox/alive')).toMatchObject({ kind: 'not-sent' });
});

test('--json says the addresses as one document, and no secret', async () => {
  const { world, port, ended } = await started(['--json', '--port', '40321']);
  await send(world, port, '/__sandbox/stop');
  await ended;
  expect(JSON.parse(world.printed.out)).toEqual({
    schema: 'ewtp/sandbox@1',
    origin: 'http://127.0.0.1:40321',
    gateways: {
      'alibaba-com': 'http://127.0.0.1:40321/rest',
      'tmall-global': 'http://127.0.0.1:40321/router/rest',
    },
  });
  expect(schemaCheck('schemas/sandbox.json')(JSON.parse(world.printed.out))).toEqual([]);
  expect(world.printed.out + world.printed.err).not.toContain('sandbox-secret');
});

test('a scenario file sets what goes wrong', async () => {
  const files = { 'storm.yaml': 'limits: none\nfaults: [{ fault: html }]\n' };
  const { world, port, ended } = await started(['--scenario', 'storm.yaml'], { files });
  const state = await send(world, port, '/__sandbox/state');
  const text = state.kind === 'answer' ? new TextDecoder().decode(state.body) : '';
  expect(JSON.parse(text)).toMatchObject({ scenario: { faults: [{ fault: 'html' }] } });
  await send(world, port, '/__sandbox/stop');
  expect(await ended).toBe(0);
});

test.each(['0', '65536', '80a', '-1', '1e3'])('--port %s is refused', async (port) => {
  const { code, out, err } = await run(`sandbox --port=${port}`);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(`--port ${port} is no port.`);
});

test('a port in use is refused', async () => {
  const taken = await network.serve({
    port: 0,
    largestBody: 1,
    requestMs: 1000,
    answer: async () => ({ status: 200, headers: {}, body: '' }),
  });
  const { code, err, world } = await run(`sandbox --port ${taken.port}`, { network });
  await taken.close();
  expect(code).toBe(2);
  expect(err).toContain(`Port ${taken.port} is in use.`);
  expect(world.disk.has('/project/.ewtp/sandbox/server.json')).toBe(false);
});

test('a bad scenario is refused with its line, before anything is started', async () => {
  const files = { 'storm.yaml': 'faults:\n  - fault: rain\n' };
  const { code, err, world } = await run('sandbox --scenario storm.yaml', { files });
  expect(code).toBe(2);
  expect(err).toContain('storm.yaml:2: faults.0.fault');
  expect([...world.disk.keys()]).toEqual(['/project/storm.yaml']);
});

test('a scenario that is not there is refused', async () => {
  const { code, err } = await run('sandbox --scenario none.yaml');
  expect(code).toBe(2);
  expect(err).toContain('none.yaml does not exist.');
});

test('a second one for the same folder is refused and told of the first', async () => {
  const { world, port, ended } = await started([]);
  await send(world, port, '/__sandbox/alive');
  expect(await main(['sandbox'], world)).toBe(2);
  expect(world.printed.err).toContain(`runs already, at http://127.0.0.1:${port}`);
  await send(world, port, '/__sandbox/stop');
  expect(await ended).toBe(0);
});
