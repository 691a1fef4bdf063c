import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { network } from '../../src/io/network.ts';
import { serve } from '../../src/io/serve.ts';
import type { IncomingRequest, OutgoingReply, Server } from '../../src/io/world.ts';

const FINE: OutgoingReply = { status: 200, headers: { 'content-type': 'text/plain' }, body: 'yes' };

async function serving(
  answer: (request: IncomingRequest) => Promise<OutgoingReply>,
  work: (origin: string, server: Server) => Promise<void>,
  requestMs = 5000,
) {
  const server = await serve({ port: 0, largestBody: 1000, requestMs, answer });
  await work(`http://127.0.0.1:${server.port}`, server).finally(() => server.close());
}

/** What a raw connection was told until it was closed. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (part) => {
      heard += part;
    });
    socket.on('error', reject).on('close', () => resolve(heard));
  });
}

test('a request arrives with path, headers, body and address, and the reply goes back', async () => {
  const seen: IncomingRequest[] = [];
  await serving(
    async (request) => {
      seen.push(request);
      return FINE;
    },
    async (origin) => {
      const outcome = await network.send({
        url: `${origin}/a?b=1`,
        form: { title: '巧克力 & co' },
      });
      expect(outcome).toMatchObject({ kind: 'answer', status: 200, body: Buffer.from('yes') });
    },
  );
  expect(seen).toMatchObject([{ method: 'POST', target: '/a?b=1', from: '127.0.0.1' }]);
  const body = new TextDecoder().decode(seen[0]?.body);
  expect(new URLSearchParams(body).get('title')).toBe('巧克力 & co');
});

test('a body above the limit gets status 413 and reaches nobody', async () => {
  const answer = async () => {
    throw new Error('it was handed on');
  };
  await serving(answer, async (origin) => {
    const outcome = await network.send({ url: origin, form: { text: 'x'.repeat(2000) } });
    expect(outcome).toMatchObject({ kind: 'answer', status: 413 });
  });
});

test('a client that never finishes its request is cut off', async () => {
  await serving(
    async () => FINE,
    async (_origin, { port }) => {
      const heard = await raw(port, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nslow');
      expect(heard).toContain('408');
    },
    50,
  );
});

test('a client that never finishes its headers is cut off', async () => {
  await serving(
    async () => FINE,
    async (_origin, { port }) => {
      expect(await raw(port, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toContain('408');
    },
    50,
  );
});

test('a reset is a lost exchange', async () => {
  await serving(
    async () => ({ ...FINE, ends: 'reset' }),
    async (origin) => {
      expect(await network.send({ url: origin, form: {} })).toMatchObject({ kind: 'lost' });
    },
  );
});

test('a reply that breaks off is a lost exchange', async () => {
  await serving(
    async () => ({ ...FINE, body: 'x'.repeat(100), ends: 'cut' }),
    async (origin) => {
      expect(await network.send({ url: origin, form: {} })).toMatchObject({ kind: 'lost' });
    },
  );
});

test('when closed, nobody is left waiting and nobody new gets in', async () => {
  const server = await serve({
    port: 0,
    largestBody: 1000,
    requestMs: 5000,
    answer: async () => ({ ...FINE, afterMs: 60_000 }),
  });
  const waiting = network.send({ url: `http://127.0.0.1:${server.port}`, form: {} });
  const arrived = network.send({ url: `http://127.0.0.1:${server.port}`, form: {} });
  await server.close();
  expect((await waiting).kind).not.toBe('answer');
  expect((await arrived).kind).not.toBe('answer');
});

test('a reply under way when the server closes still arrives', async () => {
  let ask: () => void = () => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const server = await serve({
    port: 0,
    largestBody: 1000,
    requestMs: 5000,
    async answer() {
      ask();
      return { ...FINE, afterMs: 20 };
    },
  });
  const waiting = network.send({ url: `http://127.0.0.1:${server.port}`, form: {} });
  await asked;
  await server.close();
  expect(await waiting).toMatchObject({ kind: 'answer', status: 200 });
});

test('a port that is taken is said so, with what to do', async () => {
  await serving(
    async () => FINE,
    async (_origin, { port }) => {
      const again = serve({ port, largestBody: 1, requestMs: 1, answer: async () => FINE });
      await expect(again).rejects.toThrow(UserError);
      await expect(again).rejects.toThrow(`Port ${port} is in use.`);
    },
  );
});
