import type {
  Clock,
  HttpRequest,
  Network,
  OutgoingReply,
  ServeOptions,
} from '../../src/io/world.ts';

/** A reply later than this is none for whoever waits. */
const PATIENCE_MS = 30_000;
const FIRST_FREE_PORT = 40_001;

/**
 * A network in memory: what is served here can be called here, by the real encoding of forms, and
 * waiting takes the fake clock's time.
 */
export function fakeNetwork(clock: Pick<Clock, 'sleep'>): Network {
  const servers = new Map<number, ServeOptions>();
  let free = FIRST_FREE_PORT;
  return {
    async serve(options) {
      const port = options.port === 0 ? free++ : options.port;
      servers.set(port, options);
      return {
        port,
        async close() {
          servers.delete(port);
        },
      };
    },
    get: async () => ({ kind: 'not-sent', why: 'the host name is not known' }),
    async send(request) {
      const url = new URL(request.url);
      const server = servers.get(Number(url.port));
      if (server === undefined) return { kind: 'not-sent', why: 'the connection was refused' };
      const { body, type } = await encoded(request);
      const reply = await server.answer({
        method: 'POST',
        target: `${url.pathname}${url.search}`,
        headers: { 'content-type': type, host: url.host },
        body,
        from: '127.0.0.1',
      });
      return outcome(reply, clock);
    },
  };
}

async function outcome(reply: OutgoingReply, clock: Pick<Clock, 'sleep'>) {
  if (reply.afterMs !== undefined) await clock.sleep(Math.min(reply.afterMs, PATIENCE_MS));
  if ((reply.afterMs ?? 0) > PATIENCE_MS)
    return { kind: 'lost', why: 'there was no whole answer in time' } as const;
  if (reply.ends !== undefined) return { kind: 'lost', why: 'the connection was cut' } as const;
  const headers = Object.fromEntries(
    Object.entries(reply.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return { kind: 'answer', status: reply.status, headers, body: Buffer.from(reply.body) } as const;
}

async function encoded({ form, file }: HttpRequest) {
  const parts = file === undefined ? new URLSearchParams(form) : new FormData();
  if (file !== undefined && parts instanceof FormData) {
    for (const [name, value] of Object.entries(form)) parts.append(name, value);
    parts.append(file.field, new Blob([Uint8Array.from(file.bytes)]), file.name);
  }
  const response = new Response(parts);
  const type = response.headers.get('content-type') ?? '';
  return { type, body: new Uint8Array(await response.arrayBuffer()) };
}
