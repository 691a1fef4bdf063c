import { columnNamed } from '../../columns.ts';
import { fieldRule } from '../../rule.ts';
import { INCOTERMS } from '../sources.ts';

const { kind } = columnNamed('incoterm');
const TERMS = kind.is === 'one-of' ? kind.values : [];

/** Terms of earlier editions, and what is nearest to them in 2020. */
const OLD: Readonly<Record<string, string>> = {
  DAT: 'DPU',
  DDU: 'DAP',
  DAF: 'DAP',
  DES: 'DAP',
  DEQ: 'DPU',
};

export const incotermUnknown = fieldRule({
  code: 'EW4008',
  name: 'incoterm-unknown',
  severity: 'error',
  title: 'The delivery term is not of Incoterms 2020',
  what: `${TERMS.join(', ')}, alone or with a place (FCA Zeebrugge).`,
  why: 'The term says what the price includes: customs adds or leaves out freight by it.',
  fix: 'Write one of the eleven terms.',
  sources: [INCOTERMS],
  columns: ['incoterm'],
  good: { empty: true, shape: { is: 'one-of', values: TERMS } },
  check(value) {
    if (value === '') return undefined;
    const term = /^([A-Za-z]{3})(?![A-Za-z])/.exec(value)?.[1]?.toUpperCase() ?? '';
    if (TERMS.includes(term)) return undefined;
    const now = OLD[term];
    return now === undefined ? {} : { say: 'old', data: { term, now } };
  },
  says: {
    default: {
      message: '{value} is no term of Incoterms 2020.',
      hint: 'Write EXW, FCA, FAS, FOB, CFR, CIF, CPT, CIP, DAP, DPU or DDP.',
    },
    old: {
      message: '{term} is a term of an earlier edition; Incoterms 2020 has it no more.',
      hint: '{now} comes nearest: check with your buyer who unloads and who pays duty.',
    },
  },
  examples: {
    good: { rows: [{ incoterm: 'FCA' }] },
    bad: { rows: [{ incoterm: 'FREE' }] },
    more: { old: { rows: [{ incoterm: 'DDU' }] } },
  },
});
