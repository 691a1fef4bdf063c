// Numbers that tell lines and documents apart.
import { type Filed, textOf } from '../filed.ts';
import { type Found, type MessageCheck, SPECIFICATION } from './check.ts';

export const lineNumberWrong: MessageCheck = {
  code: 'CX30',
  name: 'line-number-wrong',
  severity: 'error',
  title:
    'No two lines of a document have the same gnum; those of order and list count 1, 2, 3 (a warning).',
  source: SPECIFICATION,
  check: ({ all }) => all.flatMap(wrongNumber),
};

/** The first line whose number is wrong: the others follow from it. */
function wrongNumber({ code, lines }: Filed): readonly Found[] {
  const numbers = lines.map((line) => textOf(line, 'gnum'));
  const twice = lines.find((_, i) => numbers.indexOf(numbers[i] ?? '') < i);
  if (twice !== undefined)
    return [
      {
        record: twice,
        field: 'gnum',
        message: `Two lines have the number ${textOf(twice, 'gnum')}.`,
        hint: 'Number the lines 1, 2, 3: customs refuses a number that comes twice.',
      },
    ];
  // Returns name lines of their list by its numbers.
  const off = code === '625' ? undefined : lines.find((_, i) => Number(numbers[i]) !== i + 1);
  if (off === undefined || textOf(off, 'gnum') === '') return [];
  return [
    {
      record: off,
      field: 'gnum',
      severity: 'warning',
      message: `Line ${lines.indexOf(off) + 1} has the number ${textOf(off, 'gnum')}.`,
      hint: 'Number the lines 1, 2, 3.',
    },
  ];
}

export const GUID_RULE: Pick<MessageCheck, 'code' | 'name' | 'severity' | 'title' | 'source'> = {
  code: 'CX31',
  name: 'guid-reused',
  severity: 'error',
  title: 'Each document of the set has a guid of its own.',
  source: SPECIFICATION,
};

/** A document that was sent twice is told by its numbers, and not once more by its guid. */
export function reusedGuids(filed: readonly Filed[]): readonly Found[] {
  const seen = new Map<string, Filed>();
  return filed.flatMap((one): readonly Found[] => {
    const guid = textOf(one.head, 'guid');
    const first = seen.get(guid);
    if (first === undefined) seen.set(guid, one);
    if (guid === '' || first === undefined || nameOf(first) === nameOf(one)) return [];
    return [
      {
        record: one.head,
        field: 'guid',
        message: `The guid ${guid} is that of another document, at ${first.head.file}:${first.head.line}.`,
        hint: 'Give each document a guid of its own.',
      },
    ];
  });
}

const NAMES = ['orderNo', 'payTransactionId', 'logisticsNo'] as const;

function nameOf({ code, head }: Filed): string {
  return [code, ...NAMES.map((name) => textOf(head, name))].join('\n');
}
