/** A text of an address with its escapes decoded (`%20`, a space); one that is no escape, or no UTF-8, leaves all as it is. */
export function decodeEscapes(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
