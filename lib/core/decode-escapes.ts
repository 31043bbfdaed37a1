/** Decodes percent-escapes (`%20` is a space); a malformed one, or bytes that are not UTF-8, leave the text as it is. */
export function decodeEscapes(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
