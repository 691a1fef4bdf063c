import { type Alphabet, SORT } from './alphabet.ts';
import { type Markup, markupAt } from './markup.ts';
import { type Trie, type TrieNode, trieOf } from './trie.ts';

/**
 * A quick look that says "surely no risky word" without bringing the copy into its plain form. It skips
 * every sign, so it only errs towards looking closer. Ordinary copy costs a few nanoseconds a character.
 */
export function copyScreen(
  words: readonly string[],
  alphabet: Alphabet,
): (copy: string) => boolean {
  const trie = trieOf(words.map((word) => [word.toLowerCase(), true] as const));
  // Two rules look at the same few columns of a row, one after the other.
  const recent = ['', '', '', ''];
  let oldest = 0;
  return (copy) => {
    if (recent.includes(copy)) return true;
    const harmless = isHarmless(copy, trie, alphabet);
    if (harmless) {
      recent[oldest] = copy;
      oldest = (oldest + 1) % recent.length;
    }
    return harmless;
  };
}

function isHarmless(copy: string, trie: Trie<true>, alphabet: Alphabet): boolean {
  for (let from = 0; from < copy.length; from++) {
    const code = copy.charCodeAt(from);
    const sort = alphabet.sort(code);
    if (sort >= SORT.markup) {
      // What may stand for something else: let the full search decide.
      if (sort === SORT.odd) return false;
      const markup = markupAt(copy, from);
      if (markup !== undefined) {
        if (!harmless(markup, copy, trie, alphabet)) return false;
        from = markup.end - 1;
      }
      continue;
    }
    const node = trie.root(alphabet.plain(code));
    if (node !== undefined && reachesEnd(copy, from + 1, node, alphabet)) return false;
  }
  return true;
}

/** A tag that shows nothing risky, an entity that is a blank: no word begins there. */
function harmless({ stands, texts }: Markup, copy: string, trie: Trie<true>, alphabet: Alphabet) {
  if (stands !== '' && stands !== '。' && stands !== ' ') return false;
  return texts.every(([from, to]) => isHarmless(copy.slice(from, to), trie, alphabet));
}

function reachesEnd(
  copy: string,
  from: number,
  start: TrieNode<true>,
  alphabet: Alphabet,
): boolean {
  let node = start;
  for (let at = from; node.ends.length === 0; at++) {
    if (at >= copy.length) return false;
    const code = copy.charCodeAt(at);
    const next = node.next.get(alphabet.plain(code));
    if (next !== undefined) node = next;
    // Markup and odd characters may hide the next one.
    else if (alphabet.sort(code) < SORT.sign) return false;
    else if (alphabet.sort(code) >= SORT.markup) return true;
  }
  return true;
}
