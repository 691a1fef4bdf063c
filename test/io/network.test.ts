import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { network, sender } from '../../src/io/network.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/rest`;
}

const form = { title: '比利时 a+b&c', sign: 'AB' };

test('a form arrives as it was given, and status, headers and bytes come back', async () => {
  const url = await serve(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const sent = new URLSearchParams(Buffer.concat(parts).toString());
    response.writeHead(503, { 'Retry-After': '7' }).end(sent.get('title'));
  });
  const outcome = await network.send({ url, form });
  expect(outcome).toMatchObject({ kind: 'answer', status: 503, headers: { 'retry-after': '7' } });
  expect(outcome.kind === 'answer' && Buffer.from(outcome.body).toString()).toBe('比利时 a+b&c');
});

test('a file goes as a part of a multipart form', async () => {
  const url = await serve(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    response.end(`${request.headers['content-type']}\n${Buffer.concat(parts)}`);
  });
  const file = { field: 'image_bytes', name: 'a.png', bytes: new TextEncoder().encode('PNG!') };
  const outcome = await network.send({ url, form, file });
  const body = outcome.kind === 'answer' ? Buffer.from(outcome.body).toString() : '';
  expect(body).toMatch(/^multipart\/form-data; boundary=/);
  expect(body).toContain('name="image_bytes"; filename="a.png"');
  expect(body).toContain('PNG!');
});

test('a redirect is an answer and is not followed', async () => {
  let asked = 0;
  const url = await serve((_, response) => {
    asked++;
    response.writeHead(302, { Location: '/elsewhere' }).end();
  });
  expect(await network.send({ url, form })).toMatchObject({ kind: 'answer', status: 302 });
  expect(asked).toBe(1);
});

test('what is cut before or in the middle of the answer may have had an effect', async () => {
  const reset = await serve((request) => request.socket.destroy());
  expect(await network.send({ url: reset, form })).toMatchObject({ kind: 'lost' });
  const cut = await serve((_, response) => {
    response
      .writeHead(200, { 'Content-Length': '100' })
      .write('{"code":', () => response.socket?.destroy());
  });
  expect(await network.send({ url: cut, form })).toMatchObject({ kind: 'lost' });
});

test('an answer without end is not read to its end', async () => {
  const url = await serve((_, response) => {
    const block = Buffer.alloc(1 << 20, 'x');
    const more = () => void response.write(block, () => setImmediate(more));
    more();
  });
  expect(await network.send({ url, form })).toMatchObject({ kind: 'lost' });
});

test('a gateway that takes a call and says nothing is given up after the longest silence, each time', async () => {
  const url = await serve(() => {});
  const send = sender({ connectMs: 5000, idleMs: 60, totalMs: 5000 });
  const silent = { kind: 'lost', why: 'no data for too long' };
  expect(await send({ url, form })).toEqual(silent);
  // The same on a connection that has been used before.
  let calls = 0;
  const again = await serve((_, response) => {
    if (++calls === 1) response.end('{}');
  });
  expect(await send({ url: again, form })).toMatchObject({ kind: 'answer' });
  expect(await send({ url: again, form })).toEqual(silent);
});

test('an answer that drips is given up when the whole has taken too long', async () => {
  const url = await serve((_, response) => {
    const drip = setInterval(() => response.write('.'), 10);
    response.on('close', () => clearInterval(drip));
  });
  const send = sender({ connectMs: 5000, idleMs: 5000, totalMs: 150 });
  expect(await send({ url, form })).toMatchObject({ kind: 'lost' });
});

test('a refused connection has surely not been seen', async () => {
  const url = await serve(() => {});
  servers.splice(0).forEach((server) => void server.close());
  expect(await network.send({ url, form })).toEqual({
    kind: 'not-sent',
    why: 'the connection was refused',
  });
});

test('a proxy named by the usual variable is used', async () => {
  const proxied: string[] = [];
  const proxy = await serve((request, response) => {
    proxied.push(request.url ?? '');
    response.end('by proxy');
  });
  process.env.http_proxy = new URL(proxy).origin;
  try {
    const outcome = await network.send({ url: 'http://gateway.invalid/rest', form });
    expect(outcome).toMatchObject({ kind: 'answer', status: 200 });
    expect(proxied).toEqual(['http://gateway.invalid/rest']);
  } finally {
    delete process.env.http_proxy;
  }
});

test('a public file is asked for once, and no more of it is read than was allowed', async () => {
  const methods: (string | undefined)[] = [];
  const url = await serve((request, response) => {
    methods.push(request.method);
    response.end('x'.repeat(100));
  });
  const whole = await network.get(url, { largest: 100, ms: 5000 });
  expect(whole).toMatchObject({ kind: 'answer', status: 200 });
  expect(whole.kind === 'answer' && whole.body.length).toBe(100);
  expect(await network.get(url, { largest: 99, ms: 5000 })).toMatchObject({ kind: 'not-sent' });
  expect(methods).toEqual(['GET', 'GET']);
});

test('a public file that does not come in time is none', async () => {
  const url = await serve(() => {});
  const outcome = await network.get(url, { largest: 100, ms: 50 });
  expect(outcome).toEqual({ kind: 'not-sent', why: 'there was no whole answer in time' });
});
