/** At most `length` characters (UTF-16 units), cut at a word, with an ellipsis if something was cut. */
export function truncate(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  const cut = head.lastIndexOf(' ');
  return `${(cut > length / 2 ? head.slice(0, cut) : head).replace(/[\s,;:.–—-]+$/, '')}…`;
}
