import { getLibrary } from '@/lib/process/get-library';
import { buildApiAnswer, buildApiRefusal } from '@/lib/search/build-api-answer';
import { parseSearchAddress, RESULTS_PER_PAGE } from '@/lib/search/search-address';
import { prepareSearch, searchLibrary } from '@/lib/search/search-library';
import { nextKnownChange, secondsUntil } from '@/lib/serving/cache-policy.mjs';

/** The search API; `docs/search.md` describes parameters and answer. */
export async function GET(request: Request) {
  const { request: search, page, problems } = parseSearchAddress(new URL(request.url).searchParams);
  if (problems.length > 0) return Response.json(buildApiRefusal(problems), { status: 400, headers: REFUSED });
  const wanted = { offset: (page - 1) * RESULTS_PER_PAGE, limit: RESULTS_PER_PAGE, facets: true };
  const library = await getLibrary();
  const horizon = nextKnownChange();
  await prepareSearch(library);
  const answer = searchLibrary(library, search, wanted);
  return Response.json(buildApiAnswer(search, page, answer), { headers: headersUntil(horizon) });
}

const REFUSED = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };

/** Seconds for which any cache may keep an answer, unless a change is due before. */
const MAX_AGE = 60;

function headersUntil(horizon: number) {
  const seconds = Math.min(MAX_AGE, secondsUntil(horizon));
  return { 'Cache-Control': `public, max-age=${seconds}`, 'X-Robots-Tag': 'noindex' };
}
