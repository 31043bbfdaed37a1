export const dynamic = 'force-static';

/**
 * Tells browsers that know speculation rules to fetch a page of ours when the reader presses on its link, a moment
 * before the click. "conservative" is the one eagerness that never guesses from what is merely in view.
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
