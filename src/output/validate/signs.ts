import type { Severity } from '../../issue.ts';

/** A sign and a word beside the colour: none of them is ever the only signal. */
export const SIGNS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '•' };
