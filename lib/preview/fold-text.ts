/** Text in which case and accents do not count, to be compared: `Perú` and `PERU` are one. */
export function foldText(text: string): string {
  // Most titles are ASCII, for which decomposing is a waste.
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
