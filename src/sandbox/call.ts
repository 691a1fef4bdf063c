import type { IncomingRequest } from '../io/world.ts';

export type Gateway = 'alibaba-com' | 'tmall-global';

/** A file that came with a call. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One call to a gateway, whichever way it was sent. */
export interface Call {
  readonly gateway: Gateway;
  /** `/alibaba/icbu/product/listing/v2` or `tmall.item.schema.add`; '' when none was named. */
  readonly api: string;
  readonly params: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, Upload>;
  /** The address it came from. */
  readonly from: string;
}

/** A body or query that cannot be read as a form. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** Path and query of a request; the URL class would refuse or mend some of what can come in. */
export interface Target {
  readonly path: string;
  readonly query: URLSearchParams;
}

export function targetOf({ target }: IncomingRequest): Target {
  const at = target.indexOf('?');
  return at < 0
    ? { path: target, query: new URLSearchParams() }
    : { path: target.slice(0, at), query: new URLSearchParams(target.slice(at + 1)) };
}

/**
 * The call that a request makes, or undefined when its path belongs to no gateway.
 * @throws Unreadable when the body is no form
 */
export async function readCall(request: IncomingRequest): Promise<Call | undefined> {
  const { path, query } = targetOf(request);
  const gateway = gatewayOf(path);
  if (gateway === undefined) return undefined;
  const params = new Map<string, string>();
  const files = new Map<string, Upload>();
  for (const [name, value] of query) params.set(name, value);
  for (const [name, value] of await formOf(request)) {
    if (typeof value === 'string') params.set(name, value);
    else files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { gateway, api: apiOf(gateway, path, params), params, files, from: request.from };
}

function gatewayOf(path: string): Gateway | undefined {
  if (path === '/router/rest') return 'tmall-global';
  if (path === '/sync' || path === '/rest' || path.startsWith('/rest/')) return 'alibaba-com';
  return undefined;
}

/** IOP takes the API as the path behind `/rest`, or as `method` on the bare gateway. */
function apiOf(gateway: Gateway, path: string, params: ReadonlyMap<string, string>): string {
  if (gateway === 'alibaba-com' && path.startsWith('/rest/')) return path.slice('/rest'.length);
  return params.get('method') ?? '';
}

async function formOf(request: IncomingRequest) {
  if (request.body.length === 0) return [];
  const type = request.headers['content-type'] ?? '';
  try {
    const body = new Uint8Array(request.body);
    return [...(await new Response(body, { headers: { 'content-type': type } }).formData())];
  } catch (cause) {
    throw new Unreadable(`The body is no form: content-type "${type}".`, { cause });
  }
}
