import { createHash } from 'node:crypto';
import { type Api, type Desk, param, Refusal } from '../api.ts';
import { checkItem } from './check-item.ts';
import { readItemXml } from './item-xml.ts';
import { MATCH_FIELDS, MATCHING_CATEGORY } from './schema.ts';
import { schemaXml } from './write-schema.ts';

/** The rule by which products of a category are matched; nothing where there is none. */
export const matchSchema: Api = {
  required: ['category_id'],
  answer: (desk) => ({
    body: { match_result: isMatching(desk) ? schemaXml(MATCH_FIELDS) : undefined },
  }),
};

/** The product that a barcode stands for. The sandbox knows every barcode, each as one product. */
export const matchProduct: Api = {
  required: ['category_id', 'propvalues'],
  answer(desk) {
    if (!isMatching(desk))
      throw new Refusal('15', 'Remote service error', {
        subCode: 'isv.no-match-rule',
        detail: 'this category has no match rule; send product_id 0',
      });
    const sent = readItemXml(param(desk, 'propvalues'));
    const faults = checkItem(MATCH_FIELDS, sent);
    if (faults.length > 0)
      throw new Refusal('15', 'Remote service error', {
        subCode: 'isv.invalid-parameter',
        detail: faults.join(';'),
      });
    const barcode = String(sent.get('barcode')?.value ?? '');
    const digest = createHash('sha256').update(barcode).digest();
    return { body: { match_result: String(digest.readUIntBE(0, 6)) } };
  },
};

function isMatching(desk: Desk): boolean {
  return param(desk, 'category_id') === MATCHING_CATEGORY;
}
