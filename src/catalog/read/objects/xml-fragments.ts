// Cuts a feed into its items by their tags, so that a large one is never in memory whole.
import { LONGEST_RECORD } from '../delimited/cut.ts';

export interface Fragment {
  readonly line: number;
  readonly state: 'whole' | 'too-long' | 'unclosed';
  readonly xml: string;
}

/** The elements of that name with their lines; CDATA and comments are passed over. */
export async function* fragmentsOf(
  chunks: AsyncIterable<Uint8Array>,
  element: string,
): AsyncGenerator<Fragment> {
  const decoder = new TextDecoder();
  const open = new RegExp(`<!--|<!\\[CDATA\\[|<(?:\\w{1,40}:)?${element}(?=[\\s>])`, 'g');
  const close = new RegExp(`<!--|<!\\[CDATA\\[|</(?:\\w{1,40}:)?${element}\\s{0,9}>`, 'g');
  let text = '';
  let line = 1;
  let inside = false;
  /** Behind this nothing has been looked at yet. */
  let looked = 0;

  const drop = (to: number) => {
    for (let at = text.indexOf('\n'); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) line++;
    text = text.slice(to);
    looked = 0;
  };

  for await (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true });
    while (true) {
      const sought = inside ? close : open;
      sought.lastIndex = looked;
      const tag = sought.exec(text);
      if (tag === null) {
        // The beginning of a tag may stand at the end of this piece.
        looked = Math.max(looked, text.length - 64);
        break;
      }
      const skipTo = tag[0] === '<!--' ? '-->' : tag[0] === '<![CDATA[' ? ']]>' : undefined;
      if (skipTo !== undefined) {
        const end = text.indexOf(skipTo, tag.index + tag[0].length);
        looked = end < 0 ? tag.index : end + skipTo.length;
        if (end < 0) break;
      } else if (inside) {
        const end = tag.index + tag[0].length;
        yield { line, state: 'whole', xml: text.slice(0, end) };
        drop(end);
        inside = false;
      } else {
        drop(tag.index);
        inside = true;
        looked = 1;
      }
    }
    if (inside && text.length > LONGEST_RECORD) {
      yield { line, state: 'too-long', xml: '' };
      return;
    }
    if (!inside) drop(looked);
  }
  if (inside) yield { line, state: 'unclosed', xml: text };
}
