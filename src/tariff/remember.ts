const MOST = 20_000;

/**
 * The same answers, each worked out once: a catalog asks for the same few codes over and over. Forgets
 * all when there are more than the tariff has lines, so that memory stays bounded.
 */
export function remembering<T>(answer: (code: string) => T): (code: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (code) => {
    const before = known.get(code);
    if (before !== undefined) return before.value;
    const value = answer(code);
    if (known.size >= MOST) known.clear();
    known.set(code, { value });
    return value;
  };
}
