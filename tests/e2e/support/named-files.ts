/** Addresses of the style sheets, scripts and fonts that a page names. */
export function namedFiles(html: string): readonly string[] {
  return [...html.matchAll(/(?:href|src)="(\/(?:_next\/static|islands)\/[^"]+)"/g)].map(([, file = '']) => file);
}
