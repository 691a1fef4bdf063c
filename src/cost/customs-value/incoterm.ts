// Which costs each Incoterms 2020 rule leaves outside the price, and which it may hold that do not
// belong to the customs value (Tariff Law, Articles 24 to 26).

export const INCOTERMS = [
  'EXW',
  'FCA',
  'FAS',
  'FOB',
  'CFR',
  'CPT',
  'CIF',
  'CIP',
  'DAP',
  'DPU',
  'DDP',
] as const;
export type Incoterm = (typeof INCOTERMS)[number];

export interface IncotermCosts {
  /** The buyer pays pick-up, export clearance or terminal on top. */
  readonly addsOriginCosts: boolean;
  /** The buyer pays the main carriage on top. */
  readonly addsFreight: boolean;
  /** `added`: the buyer insures · `risk`: the seller bears the risk, insured or not · `inside`. */
  readonly insurance: 'added' | 'risk' | 'inside';
  /** The price may hold costs after the place of entry; they come off when itemised (Article 26). */
  readonly mayHoldAfterEntry: boolean;
  /** The price holds duty and taxes, which come off too. */
  readonly holdsTaxes: boolean;
}

const BUYER_CARRIES: IncotermCosts = {
  addsOriginCosts: true,
  addsFreight: true,
  insurance: 'added',
  mayHoldAfterEntry: false,
  holdsTaxes: false,
};
const SELLER_CARRIES: IncotermCosts = {
  ...BUYER_CARRIES,
  addsOriginCosts: false,
  addsFreight: false,
};
const DELIVERED: IncotermCosts = { ...SELLER_CARRIES, insurance: 'risk', mayHoldAfterEntry: true };

export const INCOTERM_COSTS: Readonly<Record<Incoterm, IncotermCosts>> = {
  EXW: BUYER_CARRIES,
  FCA: BUYER_CARRIES,
  FAS: BUYER_CARRIES,
  FOB: { ...BUYER_CARRIES, addsOriginCosts: false },
  CFR: SELLER_CARRIES,
  CPT: { ...SELLER_CARRIES, mayHoldAfterEntry: true },
  CIF: { ...SELLER_CARRIES, insurance: 'inside' },
  CIP: { ...SELLER_CARRIES, insurance: 'inside', mayHoldAfterEntry: true },
  DAP: DELIVERED,
  DPU: DELIVERED,
  DDP: { ...DELIVERED, holdsTaxes: true },
};

export function isIncoterm(text: string): text is Incoterm {
  return Object.hasOwn(INCOTERM_COSTS, text);
}
