/** What a column holds; decides how a value is read and what the product schema says of it. */
export type Kind =
  | { readonly is: 'text' }
  | { readonly is: 'code' }
  | { readonly is: 'country' }
  | { readonly is: 'currency' }
  | { readonly is: 'date' }
  | { readonly is: 'flag' }
  | { readonly is: 'list' }
  | { readonly is: 'decimal'; readonly unit: string }
  | { readonly is: 'whole'; readonly unit: string }
  | { readonly is: 'one-of'; readonly values: readonly string[] };

export type Group =
  | 'identity'
  | 'classification'
  | 'measures'
  | 'prices'
  | 'pictures'
  | 'goods'
  | 'papers';

/** `required`: no export without it · `recommended`: some doors need it · `optional`: some goods do. */
export type Need = 'required' | 'recommended' | 'optional';

/** One product column: everything that code, headers, pages and schemas say about it. */
export interface Column<Name extends string = string, K extends Kind = Kind> {
  readonly name: Name;
  readonly title: string;
  readonly group: Group;
  readonly about: string;
  /** A value as a user would type it; '' where no form is established. */
  readonly example: string;
  readonly kind: K;
  readonly need: Need;
  /** Other headers that mean this column, in the languages of our users. */
  readonly aliases: readonly string[];
}

interface Options {
  readonly need?: Need;
  readonly aliases?: readonly string[];
}

type Maker<K extends Kind> = <Name extends string>(
  name: Name,
  title: string,
  group: Group,
  about: string,
  example: string,
  options: Options,
) => Column<Name, K>;

function maker<const K extends Kind>(kind: K): Maker<K> {
  return (name, title, group, about, example, options) => ({
    name,
    title,
    group,
    about,
    example,
    kind,
    need: options.need ?? 'optional',
    aliases: options.aliases ?? [],
  });
}

export const text: Maker<{ is: 'text' }> = maker({ is: 'text' });
export const code: Maker<{ is: 'code' }> = maker({ is: 'code' });
export const country: Maker<{ is: 'country' }> = maker({ is: 'country' });
export const currency: Maker<{ is: 'currency' }> = maker({ is: 'currency' });
export const date: Maker<{ is: 'date' }> = maker({ is: 'date' });
export const flag: Maker<{ is: 'flag' }> = maker({ is: 'flag' });
export const list: Maker<{ is: 'list' }> = maker({ is: 'list' });

export function decimal<Name extends string>(
  name: Name,
  title: string,
  group: Group,
  about: string,
  example: string,
  unit: string,
  options: Options,
): Column<Name, { is: 'decimal'; unit: string }> {
  return maker({ is: 'decimal', unit })(name, title, group, about, example, options);
}

export function whole<Name extends string>(
  name: Name,
  title: string,
  group: Group,
  about: string,
  example: string,
  unit: string,
  options: Options,
): Column<Name, { is: 'whole'; unit: string }> {
  return maker({ is: 'whole', unit })(name, title, group, about, example, options);
}

export function oneOf<Name extends string>(
  name: Name,
  title: string,
  group: Group,
  about: string,
  example: string,
  values: readonly string[],
  options: Options,
): Column<Name, { is: 'one-of'; values: readonly string[] }> {
  return maker({ is: 'one-of', values })(name, title, group, about, example, options);
}
