// What the letters of the tariff stand for. They are set per 10-digit line and known to us per 8-digit
// line, imports and exports mixed: indications, never a ban and never an all-clear.

/** What a letter says about an import; letters about exports only are left out. General knowledge. */
const SUPERVISION: Readonly<Record<string, string>> = {
  A: 'inspection and quarantine on entry',
  '1': 'import licence',
  '2': 'import licence for dual-use items',
  '6': 'used machinery and electrical goods may not be imported (matters only for used goods)',
  '7': 'automatic import licence',
  O: 'automatic import licence (machinery and electrical goods)',
  v: 'automatic import licence (processing trade)',
  '9': 'some goods of the line may not be imported (often one 10-digit line only)',
  F: 'import permit for endangered species (CITES)',
  t: 'tariff quota certificate',
  q: 'tariff quota certificate (within the national quota)',
  D: 'certificate for rough diamonds (Kimberley process)',
  J: 'permit for gold and gold products',
  I: 'permit for psychotropic substances',
  L: 'permit for certain medicines',
  Q: 'customs clearance form for medicines',
  R: 'customs clearance form for veterinary medicines',
  S: 'registration of pesticides',
  W: 'permit for narcotics',
  U: 'certificate of lawful catch',
  X: 'release notice for toxic chemicals',
  V: 'approval of printed, audio-visual or broadcast matter',
  b: 'approval of printed, audio-visual or broadcast matter',
  z: 'approval of printed, audio-visual or broadcast matter',
  P: 'solid waste as raw material (imports have ended)',
  M: 'licence for commercial encryption products',
};

const INSPECTION: Readonly<Record<string, string>> = {
  L: 'compulsory product certification (CCC) or its exemption',
  M: 'commodity inspection on import',
  P: 'animal and plant quarantine on import',
  R: 'food hygiene inspection on import',
  V: 'health quarantine on import',
};

export interface Control {
  readonly letter: string;
  readonly meaning: string;
}

/** The letters of both kinds that may concern an import, in words. */
export function controlsOf(line: {
  readonly supervision: string;
  readonly inspection: string;
}): readonly Control[] {
  const told = (letters: string, known: Readonly<Record<string, string>>) =>
    [...new Set(letters)].flatMap((letter) => {
      const meaning = known[letter];
      return meaning === undefined ? [] : [{ letter, meaning }];
    });
  return [...told(line.supervision, SUPERVISION), ...told(line.inspection, INSPECTION)];
}
