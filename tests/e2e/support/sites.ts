/**
 * What is served while tests run, by which build: a build knows no content, so one serves them all. `npm test` makes it; to
 * run tests by hand see CONTRIBUTING.
 */
export const SITES = {
  site: { port: 4100, content: 'content', dist: '.next' },
  variants: { port: 4101, content: 'tests/fixtures/variants', dist: '.next' },
  empty: { port: 4102, content: 'tests/fixtures/empty', dist: '.next' },
  corpus: { port: 4103, content: process.env.CONTENT_DIR ?? '', dist: '.next-corpus' },
} as const;

export function addressOf(site: keyof typeof SITES): string {
  return `http://localhost:${SITES[site].port}`;
}
