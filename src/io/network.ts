import type { IncomingMessage } from 'node:http';
import type { AxiosResponse } from 'axios';
import { serve } from './serve.ts';
import type { HttpOutcome, HttpRequest, Network } from './world.ts';

interface Patience {
  /** Longest wait for a connection, TLS included. */
  readonly connectMs: number;
  /** Longest silence on an open connection. */
  readonly idleMs: number;
  /** Longest time for the whole exchange; uploads of large pictures need some of it. */
  readonly totalMs: number;
}
const PATIENCE: Patience = { connectMs: 15_000, idleMs: 30_000, totalMs: 120_000 };
/** The largest answer that is read: a shop's page of 20 listings is far below it. */
const LARGEST_ANSWER = 16 << 20;

/** The real network: out by axios, which also obeys HTTPS_PROXY, HTTP_PROXY and NO_PROXY. */
export const network: Network = {
  serve,
  send: sender(PATIENCE),
  async get(url, { largest, ms }) {
    const axios = await client();
    try {
      const signal = AbortSignal.timeout(ms);
      return answered(await axios.get<Buffer>(url, { maxContentLength: largest, signal }));
    } catch (error) {
      return { kind: 'not-sent', why: reason(error) };
    }
  },
};

/** Sends with so much patience; `network` has what marketplaces need. */
export function sender(patience: Patience): Network['send'] {
  return async (request) => {
    const axios = await client();
    const sent = { reached: false };
    try {
      const answer = await axios.post<Buffer>(request.url, body(request), {
        transport: await watched(request.url, sent, patience),
      });
      return answered(answer);
    } catch (error) {
      return { kind: sent.reached ? 'lost' : 'not-sent', why: reason(error) };
    }
  };
}

function answered(answer: AxiosResponse<Buffer>): HttpOutcome {
  const headers = Object.entries(answer.headers).map(([name, value]) => [
    name.toLowerCase(),
    String(value),
  ]);
  return {
    kind: 'answer',
    status: answer.status,
    headers: Object.fromEntries(headers),
    body: answer.data,
  };
}

let made: ReturnType<typeof make> | undefined;
function client() {
  made ??= make();
  return made;
}

async function make() {
  const [{ default: axios }, http, https] = await Promise.all([
    import('axios'),
    import('node:http'),
    import('node:https'),
  ]);
  return axios.create({
    adapter: 'http',
    httpAgent: new http.Agent({ keepAlive: true }),
    httpsAgent: new https.Agent({ keepAlive: true }),
    // A redirect would carry the credentials to wherever it points.
    maxRedirects: 0,
    responseType: 'arraybuffer',
    maxContentLength: LARGEST_ANSWER,
    maxBodyLength: LARGEST_ANSWER,
    validateStatus: () => true,
    headers: { 'User-Agent': 'ewtp' },
  });
}

/** Node's own transport, telling when the connection stood: before that nothing can have been seen. */
async function watched(url: string, sent: { reached: boolean }, patience: Patience) {
  const { request } = await (url.startsWith('https:') ? import('node:https') : import('node:http'));
  return {
    request(options: object, answered: (message: IncomingMessage) => void) {
      const outgoing = request(options, answered);
      const giveUp = (why: string) => () => void outgoing.destroy(new Error(why));
      outgoing.on('socket', (socket) => {
        const ready = 'encrypted' in socket ? 'secureConnect' : 'connect';
        const reached = () => {
          sent.reached = true;
          clearTimeout(waiting);
          // axios turns the socket's time-out off as it connects: ours has to come after that.
          setImmediate(() => outgoing.setTimeout(patience.idleMs, giveUp('no data for too long')));
        };
        const waiting = setTimeout(giveUp('no connection in time'), patience.connectMs);
        // By an AbortSignal each of thousands of calls would outlive its end by far in memory.
        const total = setTimeout(giveUp('there was no whole answer in time'), patience.totalMs);
        outgoing.once('close', () => {
          clearTimeout(waiting);
          clearTimeout(total);
        });
        if (outgoing.reusedSocket || !socket.connecting) reached();
        else socket.once(ready, reached);
      });
      return outgoing;
    },
  };
}

function body({ form, file }: HttpRequest): URLSearchParams | FormData {
  if (file === undefined) return new URLSearchParams(form);
  const parts = new FormData();
  for (const [name, value] of Object.entries(form)) parts.append(name, value);
  parts.append(file.field, new Blob([Uint8Array.from(file.bytes)]), file.name);
  return parts;
}

/** Why it failed, in words that hold neither address parameters nor credentials. */
function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'the connection was refused',
    ENOTFOUND: 'the host name is not known',
    EAI_AGAIN: 'the host name could not be looked up',
    ECONNRESET: 'the connection was cut',
    ETIMEDOUT: 'there was no answer in time',
    ECONNABORTED: 'there was no whole answer in time',
    ERR_CANCELED: 'there was no whole answer in time',
    EPIPE: 'the connection was cut',
    ERR_BAD_RESPONSE: 'the answer could not be read',
  };
  return known[code] ?? (error instanceof Error && code === '' ? error.message : code);
}
