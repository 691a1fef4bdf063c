import { rowRule } from '../../rule.ts';
import { hsDigits } from '../../values/hs-code.ts';
import { TARIFF_LAW_MEASURES } from '../sources.ts';

export const tradeMeasure = rowRule({
  code: 'EW2011',
  name: 'trade-measure',
  severity: 'warning',
  title: 'A trade measure may lie on the goods',
  what: 'No anti-dumping, countervailing, safeguard or additional duty is known for the code and the country of origin on the day.',
  why: 'Such a duty comes on top of the ordinary one and can be several times as high; for some origins its height is not known at all.',
  fix: 'Read the measure, keep certificate of origin and maker’s invoice ready, and price with ewtp cost.',
  sources: [TARIFF_LAW_MEASURES],
  asks: ['measures'],
  needs: ['hs_code', 'country_of_origin'],
  check(row, { measures }) {
    const hs = hsDigits(row.text('hs_code'));
    const origin = row.text('country_of_origin').toUpperCase();
    if (measures === undefined || hs === undefined || hs.length < 6 || origin === '')
      return undefined;
    const [first, ...more] = measures.on(hs, origin);
    if (first === undefined) return undefined;
    const { goods, kind, percent, source } = first;
    const others = more.length === 0 ? '' : ` (+${more.length})`;
    const data = { goods, kind, source, origin, others };
    return percent === undefined
      ? { column: 'hs_code', say: 'unknown', data }
      : { column: 'hs_code', data: { ...data, percent } };
  },
  ourWords: ['kind', 'goods'],
  says: {
    default: {
      message: '{value} from {origin}: {kind} duty of {percent} on {goods}{others}.',
      hint: 'Source: {source}. The rate may depend on the maker; ewtp cost works it out.',
    },
    unknown: {
      message:
        '{value} from {origin}: whether and how high a duty lies on {goods} is not known{others}.',
      hint: 'Ask your customs agent before you quote a price. Source: {source}.',
    },
  },
  examples: {
    good: { rows: [{ hs_code: '18063200', country_of_origin: 'BE' }] },
    bad: { rows: [{ hs_code: '04064000', country_of_origin: 'BE' }] },
    more: { unknown: { rows: [{ hs_code: '11081300', country_of_origin: 'BE' }] } },
  },
});
