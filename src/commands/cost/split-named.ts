import { UserError } from '../../errors.ts';

export const SPLITS = ['value', 'weight', 'volume', 'quantity'] as const;
export type Split = (typeof SPLITS)[number];

/**
 * @throws UserError for a way of splitting that there is not
 */
export function splitNamed(text: string): Split {
  const split = SPLITS.find((one) => one === text);
  if (split !== undefined) return split;
  throw new UserError(`--split ${text} is not known.`, `Use ${SPLITS.join(', ')}.`);
}
