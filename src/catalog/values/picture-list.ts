/** The pictures of a product, the main one first. */
export function pictureList(text: string): readonly string[] {
  return text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
