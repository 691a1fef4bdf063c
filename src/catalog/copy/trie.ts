/** Words by their units, each with what it carries. */
export interface TrieNode<Load> {
  readonly next: Map<number, TrieNode<Load>>;
  readonly ends: Load[];
}

export interface Trie<Load> {
  /** The node behind the first unit of a word; most units begin none, and cost one look in a table. */
  root(code: number): TrieNode<Load> | undefined;
}

export function trieOf<Load>(words: readonly (readonly [string, Load])[]): Trie<Load> {
  const root: TrieNode<Load> = { next: new Map(), ends: [] };
  const begins = new Uint8Array(0x10000);
  for (const [word, load] of words) {
    begins[word.charCodeAt(0)] = 1;
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      const next = node.next.get(code) ?? { next: new Map(), ends: [] };
      node.next.set(code, next);
      node = next;
    }
    node.ends.push(load);
  }
  return { root: (code) => (begins[code] === 1 ? root.next.get(code) : undefined) };
}
