// Every import regime, in the order in which answers show them. To add one: its file, its line here.
import { cbecBonded } from './cbec-bonded.ts';
import { cbecDirect } from './cbec-direct.ts';
import { generalTrade } from './general-trade.ts';
import { postal } from './postal.ts';
import type { RegimeRules } from './regime.ts';
import { sample } from './sample.ts';

export const REGIME_RULES: readonly RegimeRules[] = [
  generalTrade,
  cbecBonded,
  cbecDirect,
  postal,
  sample,
];
