import { fieldRule, PRACTICE } from '../../rule.ts';
import { COPY_COLUMNS } from './ad-hits.ts';

/** What templates, translators and exports leave behind. Bounded, so that no text costs its square. */
const LEFTOVER = new RegExp(
  [
    String.raw`\{\{[^{}]{0,60}\}\}`,
    String.raw`\{%[^{}%]{0,60}%\}`,
    String.raw`\$\{[^{}]{0,60}\}`,
    '<%[^<>]{0,60}%>',
    String.raw`\[\[[^[\]]{1,60}\]\]`,
    String.raw`%\d\$[sd]|%[sd](?![A-Za-z0-9])`,
    '[Ll]orem ipsum',
    String.raw`\bTODO\b|\bTBD\b|\bundefined\b`,
    String.raw`&amp;(?:nbsp|amp|lt|gt|quot|#\d{1,6});`,
    '待翻译|待补充|待完善|此处填写|此处输入|请输入标题|请输入描述|请填写描述|测试商品|测试标题|测试描述',
  ].join('|'),
  'u',
);
const NOTHING = /^(?:null|none|n\/a|test|测试|暂无|无描述)$/i;

export const copyLeftover = fieldRule({
  code: 'EW6008',
  name: 'copy-leftover',
  severity: 'warning',
  title: 'The text still has what a template or a translator left behind',
  what: 'Placeholders ({{…}}, %s, [[…]]), lorem ipsum, TODO, entities escaped twice (&amp;nbsp;), 待翻译 and the like in the Chinese title and description.',
  why: 'Buyers see it letter by letter, and take the shop for a careless one.',
  fix: 'Fill it in or take it out, and look where the export or the translation made it.',
  sources: [PRACTICE],
  columns: COPY_COLUMNS,
  good: { empty: true, shape: { is: 'nothing' } },
  check(value) {
    const left = LEFTOVER.exec(value) ?? NOTHING.exec(value);
    if (left === null) return undefined;
    const position = String(Array.from(value.slice(0, left.index)).length + 1);
    return { data: { left: left[0], position } };
  },
  says: {
    default: {
      message: '{column} has “{left}” at character {position}, left behind by a program.',
      hint: 'Fill it in or take it out.',
    },
  },
  examples: {
    good: { rows: [{ description_zh: '可可含量70%，净含量100克。' }] },
    bad: { rows: [{ title_zh: '黑巧克力 {{ 重量 }}' }] },
  },
});
