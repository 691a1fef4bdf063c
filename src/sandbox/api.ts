import type { Call } from './call.ts';
import type { ShopRules } from './scenario.ts';
import type { Change, Shop } from './shop/state.ts';

/** What an API has at hand. It changes nothing itself: it says what is to change. */
export interface Desk {
  readonly call: Call;
  readonly shop: Readonly<Shop>;
  /** The shop's clock, milliseconds since 1970 UTC; it can be put ahead. */
  readonly nowMs: number;
  /** The gateway's clock, by which timestamps are judged. */
  readonly wallMs: number;
  readonly rules: ShopRules;
  readonly requestId: string;
}

export interface Answer {
  readonly body: Readonly<Record<string, unknown>>;
  readonly changes?: readonly Change[];
  /** Pictures to keep, by hash and extension. */
  readonly picture?: { readonly name: string; readonly bytes: Uint8Array };
}

export interface Api {
  /** Called without a token. */
  readonly open?: true;
  readonly required: readonly string[];
  /** File parts that must come along. */
  readonly files?: readonly string[];
  answer(desk: Desk): Answer;
}

/** A call that the gateway turns down. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  readonly subCode: string | undefined;
  /** What stands beside the sub-code. */
  readonly detail: string;
  /** Who is at fault, in the words of IOP. */
  readonly side: 'ISV' | 'ISP' | 'SYSTEM';

  constructor(
    code: string,
    message: string,
    options: {
      readonly subCode?: string;
      readonly detail?: string;
      readonly side?: 'ISV' | 'ISP' | 'SYSTEM';
    } = {},
  ) {
    super(message);
    this.code = code;
    this.subCode = options.subCode;
    this.detail = options.detail ?? message;
    this.side = options.side ?? 'ISV';
  }
}

/** A parameter that was checked to be there. */
export function param(desk: Desk, name: string): string {
  return desk.call.params.get(name) ?? '';
}
