import { env, runMode } from '@/lib/config/env';
import { reportEdition } from '@/lib/edition/edition-report';
import { editionHolder } from '@/lib/process/edition-holder';
import { answersReaders } from '@/lib/serving/self-check';

export const dynamic = 'force-dynamic';

/**
 * Whether this server lives, whether it is ready for readers, and from which edition it answers. Anybody may read it,
 * so problems are given by place and rule alone: their messages may quote a draft.
 */
export async function GET() {
  const editions = runMode() === 'serve' ? editionHolder() : null;
  const edition = editions?.current() ?? null;
  if (!editions || !edition)
    return Response.json({ status: 'starting', live: true, ready: false }, { status: 503, headers: HEADERS });
  const ready = await answersReaders();
  const { problems, failure, ...report } = reportEdition(edition, editions.failure());
  const places = problems.map(({ file, line, column, rule }) => ({ file, line, column, rule }));
  const unwatched = editions.unwatched();
  const isWell = failure === null && places.length === 0 && unwatched.length === 0;
  const ageSeconds = Math.floor((Date.now() - Date.parse(report.madeAt)) / 1000);
  return Response.json(
    {
      status: isWell && ready ? 'ok' : 'degraded',
      live: true,
      ready,
      build: env().PORTAL_BUILD_ID,
      ...report,
      ageSeconds,
      problems: places,
      readable: failure === null,
      unwatched,
    },
    { status: ready ? 200 : 503, headers: HEADERS },
  );
}

const HEADERS = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };
