export const dynamic = 'force-static';

/**
 * Lets browsers with speculation rules fetch a page when its link is pressed, a moment before the click. "conservative"
 * is the only eagerness that does not guess.
 */
const RULES = {
  prefetch: [
    {
      where: {
        and: [{ href_matches: '/*' }, { not: { href_matches: '/search*' } }, { not: { href_matches: '/*.xml' } }],
      },
      eagerness: 'conservative',
    },
  ],
};

export function GET() {
  return new Response(JSON.stringify(RULES), {
    headers: { 'Content-Type': 'application/speculationrules+json', 'Cache-Control': 'public, max-age=86400' },
  });
}
