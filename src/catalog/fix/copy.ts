import { COPY_COLUMNS } from '../rules/copy/ad-hits.ts';
import { plainRuns } from '../rules/copy/full-width-character.ts';
import { fix } from './fix.ts';

export const fullWidthCopy = fix({
  name: 'full-width-copy',
  about: 'Writes full-width digits, letters and per cent signs of Chinese copy as plain ones.',
  safe: true,
  columns: COPY_COLUMNS,
  example: { column: 'title_zh', from: '黑巧克力１００ｇ', to: '黑巧克力100g' },
  mend(value) {
    const plain = plainRuns(value);
    return plain === value ? undefined : plain;
  },
});
