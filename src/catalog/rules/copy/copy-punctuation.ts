import { fieldRule, PRACTICE } from '../../rule.ts';
import { COPY_COLUMNS } from './ad-hits.ts';

const HAN = String.raw`\p{Script=Han}`;
const WRONG = new RegExp(
  `(?<=${HAN})[,;?!.](?=${HAN})|(?<=${HAN}) +(?=[，。；！？])|[，。；：、]{2,}|[，。；！？][,;]`,
  'gu',
);

export const copyPunctuation = fieldRule({
  code: 'EW6011',
  name: 'copy-punctuation',
  severity: 'info',
  title: 'The punctuation of the Chinese copy is mixed',
  what: 'Latin commas, semicolons, stops, question and exclamation marks between Chinese characters; Chinese marks doubled or after a blank.',
  why: 'Nothing is refused for it; it tells the buyer that a foreign keyboard or a machine wrote the text.',
  fix: 'Use the full-width marks ，。；！？ between Chinese characters, one at a time.',
  sources: [PRACTICE],
  columns: COPY_COLUMNS,
  // Without one of these marks there is nothing to mix.
  good: { empty: true, shape: { is: 'text', longest: 1_000_000, without: ',;?!.，。；：、！？' } },
  check(value) {
    const found = value.matchAll(WRONG);
    const first = found.next().value;
    if (first === undefined) return undefined;
    const count = 1 + Array.from(found).length;
    const around = value.slice(Math.max(0, first.index - 4), first.index + first[0].length + 4);
    return { data: { count: String(count), around } };
  },
  says: {
    default: {
      message: 'Punctuation between Chinese characters is Latin or doubled ({count}): “{around}”.',
      hint: 'Use ，。；！？ there, one at a time.',
    },
  },
  examples: {
    good: { rows: [{ description_zh: '单一产地黑巧克力，含可可70.5%（100g/块）。' }] },
    bad: { rows: [{ description_zh: '单一产地黑巧克力,独立包装。' }] },
  },
});
