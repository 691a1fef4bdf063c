// The fields of a message. One table of them says everything about a message: the builder, the reader,
// the checks, the XML schema and the page are all made from it.

/** What a value may look like; `length` counts characters. */
export type Form =
  | { readonly is: 'text'; readonly least: number; readonly most: number }
  /** So many digits at most, and so many of them after the point. */
  | { readonly is: 'decimal'; readonly digits: number; readonly decimals: number }
  | { readonly is: 'whole'; readonly digits: number }
  /** A day as eight digits, year first. */
  | { readonly is: 'day' }
  /** Text of a shape: a regular expression that XML Schema reads alike, and its name. */
  | { readonly is: 'shaped'; readonly pattern: string; readonly shape: string }
  /** Somebody else's words, kept to the letter; line breaks too. */
  | { readonly is: 'raw' };

export interface Field<N extends string = string> {
  /** The element's official name, misspellings included. */
  readonly name: N;
  /** The official caption. */
  readonly zh: string;
  readonly en: string;
  readonly form: Form;
  readonly required: boolean;
  /** Whoever files must have filled it; a draft may leave it open. */
  readonly filed?: true;
  /** How the declaration asks for it: required, conditional or optional; where the table says so. */
  readonly need?: 'R' | 'C' | 'O';
  /** Number of the element in the customs data model of the EU. */
  readonly eucdm?: string;
  /** Name of the code list its values come from. */
  readonly list?: string;
  /** Where a draft takes the value from; '' for what ewtp never fills. */
  readonly from: string;
}

export type Fields = readonly Field[];

/** The values of a record by the names of its fields; what is not there is absent. */
export type Values<F extends Fields> = {
  readonly [K in F[number]['name']]?: string | undefined;
};

type Rest = readonly [zh: string, en: string, from?: string];

/** Text of `most` characters at most. */
export function text<const N extends string>(name: N, most: number, ...rest: Rest): Field<N> {
  return field(name, { is: 'text', least: 1, most }, rest);
}

/** Text of exactly so many characters. */
export function code<const N extends string>(name: N, length: number, ...rest: Rest): Field<N> {
  return field(name, { is: 'text', least: length, most: length }, rest);
}

/** N19,5: an amount, a weight or a quantity. */
export function decimal<const N extends string>(name: N, ...rest: Rest): Field<N> {
  return number(name, 19, 5, ...rest);
}

/** A number of so many digits, so many of them after the point. */
export function number<const N extends string>(
  name: N,
  digits: number,
  decimals: number,
  ...rest: Rest
): Field<N> {
  return field(name, { is: 'decimal', digits, decimals }, rest);
}

/** A day written yyyyMMdd. */
export function day<const N extends string>(name: N, ...rest: Rest): Field<N> {
  return field(name, { is: 'day' }, rest);
}

/** Text of a shape, for example `[A-Z]{2}`, called a2. */
export function shaped<const N extends string>(
  name: N,
  pattern: string,
  shape: string,
  ...rest: Rest
): Field<N> {
  return field(name, { is: 'shaped', pattern, shape }, rest);
}

export function whole<const N extends string>(name: N, digits: number, ...rest: Rest): Field<N> {
  return field(name, { is: 'whole', digits }, rest);
}

export function raw<const N extends string>(name: N, ...rest: Rest): Field<N> {
  return field(name, { is: 'raw' }, rest);
}

function field<N extends string>(name: N, form: Form, [zh, en, from = '']: Rest): Field<N> {
  return { name, zh, en, form, required: true, from };
}

export function optional<N extends string>(one: Field<N>): Field<N> {
  return { ...one, required: false };
}

/** Open in a draft, and asked of whoever files. */
export function filed<N extends string>(one: Field<N>): Field<N> {
  return { ...one, required: false, filed: true };
}

/** The form as the official tables write it: C..60, C14, N19,5. */
export function formText({ form }: Field): string {
  switch (form.is) {
    case 'decimal':
      return `N${form.digits},${form.decimals}`;
    case 'day':
      return 'yyyyMMdd';
    case 'shaped':
      return form.shape;
    case 'whole':
      return `N${form.digits}`;
    case 'raw':
      return 'C..∞';
    case 'text':
      return form.least === form.most ? `C${form.most}` : `C..${form.most}`;
  }
}
