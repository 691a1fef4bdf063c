/** A check that could not be made, and why. */
export interface NotRun {
  readonly rule: string;
  readonly why: string;
}

/** What no set of files can show, and what needs data that are not there. */
export function notRunOf(known: {
  readonly catalog: boolean;
  readonly list: boolean;
  /** Whether there are messages of e-commerce, and import declarations. */
  readonly orders: boolean;
  readonly declarations: boolean;
}): readonly NotRun[] {
  return [
    ...(known.orders ? ofOrders(known) : []),
    {
      rule: 'enterprise-unregistered',
      why: 'Whether codes and names are registered is known to customs only.',
    },
    ...(known.declarations ? [NO_TABLE] : []),
  ];
}

const NO_TABLE: NotRun = {
  rule: 'declaration-code-unknown',
  why: 'Customs offices (4 digits), ports abroad, inspection codes and document codes have no table here; other codes are compared with the edition of 1 August 2018.',
};

function ofOrders({ list, catalog }: { list: boolean; catalog: boolean }): readonly NotRun[] {
  return [
    {
      rule: 'platform-not-connected',
      why: 'Whether the platform answers customs’ requests for payment data (announcement 179/2018) is not in the messages: ask it. Customs refuses lists of platforms that do not.',
    },
    ...(list
      ? []
      : [
          {
            rule: 'cbec-not-listed',
            why: 'The list of e-commerce goods is not imported: ewtp tariff import FILE loads it.',
          },
        ]),
    ...(catalog
      ? []
      : [{ rule: 'hs-differs', why: 'No catalog was given: --catalog FILE compares the codes.' }]),
  ];
}
