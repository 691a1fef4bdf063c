// What a surely good value looks like, as data. Compiled to a test that builds no objects, so that
// the ordinary cell costs next to nothing and only the doubtful one reaches the rule's full check.
// The screens of all rules on one column are merged into one, so that most cells are looked at once.
// The one law: a value that a screen passes has no finding. Tests hold every rule to it.

export interface Screen {
  /** Whether an empty cell is surely good. */
  readonly empty: boolean;
  readonly shape: Shape;
}

export type Shape =
  | { readonly is: 'anything' }
  | { readonly is: 'nothing' }
  | DigitShape
  | DecimalShape
  | OneOfShape
  | TextShape;

/** ASCII digits only, of one of these lengths, with a GS1 check digit if asked. */
interface DigitShape {
  readonly is: 'digits';
  readonly lengths: readonly number[];
  readonly checkDigit?: boolean;
  /** The digits it may begin with; any when absent. */
  readonly first?: string;
}

/** A plain decimal number, digits and at most one point, in a closed range. */
interface DecimalShape {
  readonly is: 'decimal';
  readonly from: number;
  readonly to: number;
  readonly decimals?: number;
}

interface OneOfShape {
  readonly is: 'one-of';
  readonly values: readonly string[];
}

/** Of this length in UTF-16 units, without some characters, beginning with some or not with others. */
interface TextShape {
  readonly is: 'text';
  readonly longest: number;
  readonly shortest?: number;
  readonly without?: string;
  readonly first?: string;
  readonly notFirst?: string;
}

/** The longest plain decimal that a screen passes; longer ones are looked at closely. */
const LONGEST_DECIMAL = 15;

/** All screens as one function: true means surely good by each of them, false means look closer. */
export function compileScreens(screens: readonly Screen[]): (value: string) => boolean {
  const empty = screens.every((screen) => screen.empty);
  const [good = always, ...more] = merged(screens.map(({ shape }) => shape)).map(compileShape);
  if (more.length === 0) return (value) => (value === '' ? empty : good(value));
  return (value) =>
    value === '' ? empty : good(value) && more.every((alsoGood) => alsoGood(value));
}

const always = () => true;

/** Fewer shapes that together pass just what the given ones pass together. */
function merged(shapes: readonly Shape[]): readonly Shape[] {
  const result: Shape[] = [];
  for (const shape of shapes) {
    let joined: Shape = shape;
    for (let i = result.length - 1; i >= 0; i--) {
      const other = result[i];
      const both = other && (oneForBoth(other, joined) ?? oneForBoth(joined, other));
      if (both === undefined) continue;
      joined = both;
      result.splice(i, 1);
    }
    result.push(joined);
  }
  return result;
}

/** One shape for both, where there is one. */
function oneForBoth(a: Shape, b: Shape): Shape | undefined {
  if (a.is === 'anything') return b;
  if (a.is === 'nothing') return a;
  if (a.is === 'one-of') {
    const good = compileShape(b);
    return { is: 'one-of', values: a.values.filter(good) };
  }
  if (a.is === 'digits' && b.is === 'digits') return bothDigits(a, b);
  if (a.is === 'decimal' && b.is === 'decimal') return bothDecimals(a, b);
  if (a.is === 'text' && b.is === 'text') return bothTexts(a, b);
  if (a.is === 'digits' && b.is === 'text' && !minds(b, '0123456789'))
    return { ...a, lengths: a.lengths.filter((length) => fits(b, length)) };
  if (a.is === 'decimal' && b.is === 'text' && !minds(b, '0123456789.'))
    return fits(b, 1) && fits(b, LONGEST_DECIMAL) ? a : undefined;
  return undefined;
}

function bothDigits(a: DigitShape, b: DigitShape): Shape {
  const first = common(a.first, b.first);
  return {
    is: 'digits',
    lengths: a.lengths.filter((length) => b.lengths.includes(length)),
    checkDigit: (a.checkDigit ?? false) || (b.checkDigit ?? false),
    ...(first !== undefined && { first }),
  };
}

function bothDecimals(a: DecimalShape, b: DecimalShape): Shape {
  return {
    is: 'decimal',
    from: Math.max(a.from, b.from),
    to: Math.min(a.to, b.to),
    decimals: Math.min(a.decimals ?? LONGEST_DECIMAL, b.decimals ?? LONGEST_DECIMAL),
  };
}

function bothTexts(a: TextShape, b: TextShape): Shape {
  const first = common(a.first, b.first);
  return {
    is: 'text',
    longest: Math.min(a.longest, b.longest),
    shortest: Math.max(a.shortest ?? 0, b.shortest ?? 0),
    without: (a.without ?? '') + (b.without ?? ''),
    notFirst: (a.notFirst ?? '') + (b.notFirst ?? ''),
    ...(first !== undefined && { first }),
  };
}

function common(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Array.from(a)
    .filter((character) => b.includes(character))
    .join('');
}

/** Whether the text shape cares which of these characters stand where. */
function minds({ without = '', notFirst = '', first }: TextShape, characters: string): boolean {
  if (first !== undefined) return true;
  return Array.from(characters).some((one) => without.includes(one) || notFirst.includes(one));
}

function fits({ longest, shortest = 0 }: TextShape, length: number): boolean {
  return length >= shortest && length <= longest;
}

function compileShape(shape: Shape): (value: string) => boolean {
  switch (shape.is) {
    case 'anything':
      return always;
    case 'nothing':
      return () => false;
    case 'digits':
      return digits(shape);
    case 'decimal':
      return decimal(shape);
    case 'one-of': {
      const values = new Set(shape.values);
      return (value) => values.has(value);
    }
    case 'text':
      return text(shape);
  }
}

function digits({ lengths, checkDigit = false, first }: DigitShape): (value: string) => boolean {
  return (value) => {
    if (!lengths.includes(value.length)) return false;
    if (first !== undefined && !first.includes(value.charAt(0))) return false;
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

function decimal({
  from,
  to,
  decimals = LONGEST_DECIMAL,
}: DecimalShape): (value: string) => boolean {
  return (value) => {
    if (value.length > LONGEST_DECIMAL) return false;
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

function text({
  longest,
  shortest = 0,
  without = '',
  first,
  notFirst = '',
}: TextShape): (value: string) => boolean {
  // A character class is the fastest way to look along a string; [] would match nothing.
  const unwanted = without === '' ? undefined : new RegExp(`[${classOf(without)}]`);
  return (value) => {
    if (value.length > longest || value.length < shortest) return false;
    const start = value.charAt(0);
    if (notFirst.includes(start) || (first !== undefined && !first.includes(start))) return false;
    return unwanted === undefined || !unwanted.test(value);
  };
}

function classOf(characters: string): string {
  return characters.replace(/[\]\\^-]/g, '\\$&');
}
