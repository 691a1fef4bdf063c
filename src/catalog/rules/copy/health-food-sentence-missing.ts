import { rowRule } from '../../rule.ts';
import { ADVERTISING_LAW_18 } from './sources.ts';

const SENTENCE = '本品不能代替药物';

export const healthFoodSentenceMissing = rowRule({
  code: 'EW6012',
  name: 'health-food-sentence-missing',
  severity: 'warning',
  title: 'The description of a health food lacks the sentence that the law asks for',
  what: `The Chinese description of a health food, if there is one, says “${SENTENCE}” (this product cannot replace medicine).`,
  why: 'An advertisement for health food has to say it plainly; without it the advertisement is unlawful, whatever else it says.',
  fix: `Add ${SENTENCE}。 to the description, and see that the pictures show it too.`,
  sources: [ADVERTISING_LAW_18],
  needs: [],
  also: ['description_zh', 'title_zh', 'title_en', 'hs_code'],
  check(row) {
    const copy = row.text('description_zh');
    if (copy === '' || !row.kinds().has('health-food')) return undefined;
    const plain = copy.normalize('NFKC').replace(/<[^<>]{0,4000}>|[^\p{Script=Han}]/gu, '');
    return plain.includes(SENTENCE) ? undefined : { column: 'description_zh' };
  },
  says: {
    default: {
      message: `The description of this health food does not say “${SENTENCE}”.`,
      hint: `Add ${SENTENCE}。 to it.`,
    },
  },
  examples: {
    good: {
      rows: [
        {
          title_zh: '维生素C片 保健食品',
          description_zh: '每日一片。本品不能代替药物。',
          hs_code: '21069090',
          health_food_no: '国食健注J20260001',
        },
      ],
    },
    bad: {
      rows: [
        {
          title_zh: '维生素C片 保健食品',
          description_zh: '每日一片。',
          hs_code: '21069090',
          health_food_no: '国食健注J20260001',
        },
      ],
    },
  },
});
