import { PRACTICE, readerRule } from '../../rule.ts';

export const jsonMalformed = readerRule({
  code: 'EW0014',
  name: 'json-malformed',
  severity: 'error',
  title: 'A JSON record cannot be read',
  what: 'Every line of a JSON Lines file, or every element of a JSON array, must be one object, written by the rules of JSON, with each key once.',
  why: 'What cannot be read is not checked; of a key that stands twice only one value can be meant.',
  fix: 'Write the record with a JSON library instead of by hand.',
  sources: [PRACTICE],
  ourWords: ['why'],
  says: {
    default: {
      message: 'This record is no JSON: {why} (character {position}). It was not checked.',
      hint: 'Mend the record; JSON wants double quotes, no trailing commas and no comments.',
    },
    notObject: {
      message: 'This record is JSON but no object; it was not checked.',
      hint: 'Write one object with the product’s values per line.',
    },
    duplicateKey: {
      message: 'The key {value} stands more than once in this record; the last value was read.',
      hint: 'Keep one of them.',
    },
    unclosed: {
      message: 'The file ends inside this record; it was not checked.',
      hint: 'The file was cut off: export or download it again.',
    },
  },
  examples: {
    good: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
    bad: { file: '{"sku":"A-1","title_en":"Bar",}\n{"sku":"A-2","title_en":"Bar"}\n' },
  },
});
