/** Decodes percent-escapes (`%20` is a space); returns a text with malformed ones, or with invalid UTF-8, unchanged. */
export function decodeEscapes(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
