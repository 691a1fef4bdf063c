import { PRACTICE, readerRule } from '../../rule.ts';

export const headerMissing = readerRule({
  code: 'EW0008',
  name: 'header-missing',
  severity: 'error',
  title: 'A column name is missing',
  what: 'A header line must be there, each of its columns named, and the columns that no export can do without among them.',
  why: 'Values without a name cannot be checked, priced or listed.',
  fix: 'Add the name, or connect your own name with --map.',
  sources: [PRACTICE],
  says: {
    default: {
      message:
        'No column holds {column}: the file lacks it or names it in a way that is not recognised.',
      hint: 'Add a column {column}, or connect yours with --map.',
    },
    blank: {
      message: 'Column {position} has no name; its values are not read.',
      hint: 'Name the column or remove it.',
    },
    none: {
      message: 'No header line was recognised at the top of the file, so nothing was checked.',
      hint: 'Put the column names on the first line, or connect them with --map; “ewtp explain columns” lists ours.',
    },
  },
  examples: {
    good: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
    bad: {
      file: 'sku,title_en,,country_of_origin,net_weight_kg,price,currency,hs_code\nA-1,Bar,x,BE,0.1,2.40,EUR,18063200\n',
    },
  },
});
