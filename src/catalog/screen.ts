// What a surely good value looks like, as data. Compiled to a test that builds no objects, so that
// the ordinary cell costs next to nothing and only the doubtful one reaches the rule's full check.
// The one law: a value that a screen passes has no finding. Tests hold every rule to it.

export interface Screen {
  /** Whether an empty cell is surely good. */
  readonly empty: boolean;
  readonly shape: Shape;
}

export type Shape =
  | { readonly is: 'anything' }
  | { readonly is: 'nothing' }
  /** ASCII digits only, of one of these lengths, with a GS1 check digit if asked. */
  | {
      readonly is: 'digits';
      readonly lengths: readonly number[];
      readonly checkDigit?: boolean;
      readonly first?: string;
    }
  /** A plain decimal number in a closed range. */
  | {
      readonly is: 'decimal';
      readonly from: number;
      readonly to: number;
      readonly decimals?: number;
    }
  | { readonly is: 'one-of'; readonly values: readonly string[] }
  /** No longer than this, none of these characters, and not beginning with one of those. */
  | {
      readonly is: 'text';
      readonly longest: number;
      readonly without?: string;
      readonly notFirst?: string;
    };

/** The screen as a function: true means surely good, false means look closer. */
export function compileScreen({ empty, shape }: Screen): (value: string) => boolean {
  const good = compileShape(shape);
  return (value) => (value === '' ? empty : good(value));
}

function compileShape(shape: Shape): (value: string) => boolean {
  switch (shape.is) {
    case 'anything':
      return () => true;
    case 'nothing':
      return () => false;
    case 'digits':
      return digits(shape.lengths, shape.checkDigit ?? false, shape.first);
    case 'decimal':
      return decimal(shape.from, shape.to, shape.decimals ?? 15);
    case 'one-of': {
      const values = new Set(shape.values);
      return (value) => values.has(value);
    }
    case 'text':
      return text(shape.longest, shape.without ?? '', shape.notFirst ?? '');
  }
}

function digits(
  lengths: readonly number[],
  checkDigit: boolean,
  first: string | undefined,
): (value: string) => boolean {
  return (value) => {
    if (!lengths.includes(value.length)) return false;
    if (first !== undefined && !first.includes(value[0] ?? '')) return false;
    let sum = 0;
    let weight = 1;
    for (let i = value.length - 1; i >= 0; i--) {
      const digit = value.charCodeAt(i) - 48;
      if (digit < 0 || digit > 9) return false;
      sum += digit * weight;
      weight = 4 - weight;
    }
    return !checkDigit || sum % 10 === 0;
  };
}

function decimal(from: number, to: number, decimals: number): (value: string) => boolean {
  return (value) => {
    if (value.length > 15) return false;
    let point = -1;
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i);
      if (unit === 46) {
        if (point >= 0 || i === 0) return false;
        point = i;
      } else if (unit < 48 || unit > 57) return false;
    }
    if (point === value.length - 1) return false;
    if (point >= 0 && value.length - point - 1 > decimals) return false;
    const number = +value;
    return number >= from && number <= to;
  };
}

function text(longest: number, without: string, notFirst: string): (value: string) => boolean {
  const bad = new Set(Array.from(without, (character) => character.charCodeAt(0)));
  return (value) => {
    if (value.length > longest || notFirst.includes(value.charAt(0))) return false;
    if (bad.size === 0) return true;
    for (let i = 0; i < value.length; i++) if (bad.has(value.charCodeAt(i))) return false;
    return true;
  };
}
