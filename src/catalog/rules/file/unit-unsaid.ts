import { PRACTICE, readerRule } from '../../rule.ts';

export const unitUnsaid = readerRule({
  code: 'EW0019',
  name: 'unit-unsaid',
  severity: 'warning',
  title: 'The file does not say the unit of a measure',
  what: 'Weights and sizes from shop systems whose unit is a setting of the shop and is not in the export.',
  why: 'A weight read in pounds instead of kilograms makes every customs paper wrong.',
  fix: 'Say the unit in a mapping file, for example net_weight_kg: { from: weight, convert: pounds-to-kg }.',
  sources: [PRACTICE],
  says: {
    default: {
      message:
        'The file does not say the unit of “{value}”; it was read as {unit}, the usual setting.',
      hint: 'If your shop uses another unit, map {column} with --map and a conversion.',
    },
    unread: {
      message: 'The file does not say the unit of “{value}”, so its values were not read.',
      hint: 'Map it with --map: net_weight_kg: weight for kilograms, or with convert: pounds-to-kg.',
    },
  },
  examples: {
    good: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
    bad: {
      file: 'sku,attribute_set_code,product_type,name,weight,price\nA-1,Default,simple,Dark chocolate bar,0.1,2.40\n',
    },
  },
});
