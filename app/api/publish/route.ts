import { env, runMode } from '@/lib/config/env';
import { reportEdition } from '@/lib/edition/edition-report';
import { editionHolder } from '@/lib/process/edition-holder';
import { answerPublish } from '@/lib/serving/answer-publish';
import { rateLimit } from '@/lib/serving/rate-limit';

const [allowed, refused] = [rateLimit(60), rateLimit(10)];

/** Makes a new edition of the content folder, for folders that cannot be watched; `docs/publish.md` describes it. */
export async function POST(request: Request) {
  // A preview watches its folder, so it has no use for this.
  const secret = runMode() === 'serve' ? env().PUBLISH_SECRET : '';
  return answerPublish(request, { secret, publish, allowed, refused });
}

async function publish() {
  const editions = editionHolder();
  // A failed reading leaves the current edition in place, and the report says why it failed.
  const edition = await editions.refresh().catch(() => editions.current());
  if (!edition) throw new Error('There is no edition to report on.');
  return reportEdition(edition, editions.failure());
}
