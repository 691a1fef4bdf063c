import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../errors.ts';
import type { IncomingRequest, OutgoingReply, ServeOptions, Server } from './world.ts';

/** How often Node looks for clients that are too slow. */
const LOOK_EVERY_MS = 1000;
const HEADERS_MS = 10_000;
/** How long replies under way may take when the server closes. */
const GRACE_MS = 250;

/** Listens on this machine alone, and answers. */
export async function serve(options: ServeOptions): Promise<Server> {
  const { requestMs } = options;
  const server = createServer(
    {
      requestTimeout: requestMs,
      headersTimeout: Math.min(requestMs, HEADERS_MS),
      keepAliveTimeout: HEADERS_MS,
      connectionsCheckingInterval: Math.min(requestMs, LOOK_EVERY_MS),
    },
    (incoming, response) => {
      void exchange(incoming, response, options).catch(() => incoming.socket.destroy());
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(cannotListen(options.port, cause)));
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        // What is being answered may end; whoever takes longer is cut off.
        const patience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        server.close(() => {
          clearTimeout(patience);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

async function exchange(
  incoming: IncomingMessage,
  response: ServerResponse,
  { answer, largestBody }: ServeOptions,
): Promise<void> {
  const body = await bodyOf(incoming, largestBody);
  if (body === undefined) {
    response.writeHead(413, { connection: 'close' }).end();
    return;
  }
  const reply = await answer({
    method: incoming.method ?? 'GET',
    target: incoming.url ?? '/',
    headers: headersOf(incoming),
    body,
    from: incoming.socket.remoteAddress ?? '',
  });
  if (reply.afterMs !== undefined) await sleep(reply.afterMs, undefined, { ref: false });
  send(incoming, response, reply);
}

/** The whole body, or nothing when it is larger than allowed. */
async function bodyOf(incoming: IncomingMessage, largest: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming) {
    if (!Buffer.isBuffer(part)) continue;
    size += part.length;
    if (size > largest) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function headersOf({ headers }: IncomingMessage): IncomingRequest['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  );
}

function send(incoming: IncomingMessage, response: ServerResponse, reply: OutgoingReply): void {
  if (reply.ends === 'reset') {
    incoming.socket.resetAndDestroy();
    return;
  }
  const body = Buffer.from(reply.body);
  response.writeHead(reply.status, { ...reply.headers, 'content-length': body.length });
  if (reply.ends !== 'cut') {
    response.end(body);
    return;
  }
  const half = body.subarray(0, Math.floor(body.length / 2));
  response.write(half, () => incoming.socket.destroy());
}

function cannotListen(port: number, cause: NodeJS.ErrnoException): UserError {
  if (cause.code === 'EADDRINUSE')
    return new UserError(
      `Port ${port} is in use.`,
      'Name another with --port, or leave --port out and a free one is taken.',
      { cause },
    );
  if (cause.code === 'EACCES')
    return new UserError(
      `Port ${port} may not be used by you.`,
      'Ports below 1024 are kept for the system: name a higher one with --port.',
      { cause },
    );
  return new UserError(
    `Port ${port} cannot be listened on: ${cause.code ?? cause.message}.`,
    'Leave --port out and a free one is taken.',
    { cause },
  );
}
