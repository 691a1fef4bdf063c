/** Draws a GS1 element string such as `(00)095287654321012346` as a GS1-128 bar code in SVG. */
export async function gs1Barcode(gs1: string): Promise<string> {
  const { default: bwip } = await import('bwip-js/node');
  return bwip.toSVG({ bcid: 'gs1-128', text: gs1, height: 32, scaleX: 2, includetext: false });
}
