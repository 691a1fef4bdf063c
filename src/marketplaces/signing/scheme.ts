/** What is signed, with the names that the gateways' own documents use. */
export interface SignRequest {
  readonly params: Readonly<Record<string, string>>;
  /** IOP: the API's name; a path such as `/order/get`, or dotted. */
  readonly api?: string | undefined;
  /** 1688: the address from `param2` up to `?`. */
  readonly urlPath?: string | undefined;
  /** Cainiao: the message text. TOP: a raw body behind the parameters. */
  readonly content?: string | undefined;
  readonly charset?: 'UTF-8' | 'GBK' | undefined;
}

/** One way of signing. Pure: the same request and secret give the same signature. */
export interface SignatureScheme {
  readonly name: string;
  readonly title: string;
  /** How it works, in a line. */
  readonly how: string;
  /** Where the vendor describes it. */
  readonly source: string;
  /** The exact text that is signed; schemes that put the secret into it do so here. */
  stringToSign(request: SignRequest, secret: string): string;
  /**
   * @throws UserError when the text cannot be written in the charset asked for
   */
  sign(request: SignRequest, secret: string): string;
}

/**
 * The parameters that are sent and signed. The vendors' SDKs disagree on empty values (some sign them,
 * some drop them), so an empty or blank one is never sent; `sign` itself is never part.
 */
export function sentParams(
  params: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] {
  return Object.entries(params).filter(([name, value]) => name !== 'sign' && value.trim() !== '');
}

/** Keys in the order of their code units, each followed by its value. Never by locale: that order differs. */
export function sortedByKey(params: Readonly<Record<string, string>>): string {
  return sentParams(params)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => name + value)
    .join('');
}
