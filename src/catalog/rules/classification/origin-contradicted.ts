import { PRACTICE, rowRule } from '../../rule.ts';
import { ORIGIN_REGULATIONS } from '../sources.ts';

const IN_CHINA =
  /\bchina\b|made in prc|中国|shenzhen|guangzhou|guangdong|dongguan|ningbo|yiwu|shanghai|zhejiang|jiangsu|fujian|深圳|广东|浙江|江苏|上海/i;
const NOT_FOR = /\b(for|to) china\b|china(town| edition| blue)|bone china|fine china/i;
const IN_SWITZERLAND =
  /switzerland|\bsuisse\b|\bschweiz\b|\bsvizzera\b|zwitserland|swiss made|zürich|genève|瑞士/i;
const COLUMNS = ['producer_address', 'origin_region', 'title_en'] as const;

export const originContradicted = rowRule({
  code: 'EW2009',
  name: 'origin-contradicted',
  severity: 'warning',
  title: 'Origin and address do not agree',
  what: 'Origin CH with a producer in China, or CN with a producer in Switzerland, by address, region or name.',
  why: 'CH is Switzerland (Confoederatio Helvetica), China is CN: swapped, the duty rate, the label and the certificate are wrong.',
  fix: 'Correct the code or the address.',
  sources: [PRACTICE, ORIGIN_REGULATIONS],
  needs: ['country_of_origin'],
  also: COLUMNS,
  check(row) {
    const origin = row.text('country_of_origin');
    if (origin !== 'CH' && origin !== 'CN') return undefined;
    const other = origin === 'CH' ? IN_CHINA : IN_SWITZERLAND;
    for (const column of COLUMNS) {
      const text = row.text(column);
      const found = NOT_FOR.test(text) ? null : other.exec(text);
      if (found)
        return {
          column: 'country_of_origin',
          say: origin === 'CH' ? 'default' : 'swiss',
          data: { where: column, word: found[0] },
        };
    }
    return undefined;
  },
  says: {
    default: {
      message: 'The origin CH is Switzerland, but {where} says “{word}”.',
      hint: 'China is CN, Switzerland is CH: correct the code or the address.',
    },
    swiss: {
      message: 'The origin CN is China, but {where} says “{word}”.',
      hint: 'Switzerland is CH, China is CN: correct the code or the address.',
    },
  },
  examples: {
    good: {
      rows: [{ country_of_origin: 'CH', producer_address: 'Bahnhofstrasse 1, 8001 Zürich' }],
    },
    bad: { rows: [{ country_of_origin: 'CH', producer_address: 'Nanshan, Shenzhen' }] },
    more: {
      swiss: { rows: [{ country_of_origin: 'CN', producer_address: '8001 Zürich, Schweiz' }] },
    },
  },
});
