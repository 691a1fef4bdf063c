const FLAGS: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  '1': true,
  y: true,
  ja: true,
  oui: true,
  是: true,
  no: false,
  false: false,
  '0': false,
  n: false,
  nee: false,
  non: false,
  否: false,
};

/** Yes or no as people and programs write it; undefined for anything else. */
export function readFlag(text: string): boolean | undefined {
  return FLAGS[text.toLowerCase()];
}

/** What is read as yes or no. */
export const FLAG_WORDS: readonly string[] = Object.keys(FLAGS);
