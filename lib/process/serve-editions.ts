import { env } from '@/lib/config/env';
import { currentFiles } from '@/lib/config/islands';
import type { Edition } from '@/lib/edition/edition';
import { linesForEdition } from '@/lib/edition/log-editions';
import type { EditionHolder } from '@/lib/edition/open-edition';
import { compressAhead } from '@/lib/http/compressed-response';
import { hasPage, isSectionAddress, pageAt } from '@/lib/pages/page-table';
import { provideEditionHolder } from '@/lib/process/edition-holder';
import { provideLibrary } from '@/lib/process/get-library';
import { openServedEditions } from '@/lib/process/open-served-editions';
import { provideRouting } from '@/lib/process/routing';
import { keepReplacedFiles } from '@/lib/search/recent-search-files';
import { prepareSearchFiles } from '@/lib/search/search-library';
import { rememberGone } from '@/lib/serving/gone-articles';
import { fingerprintAt } from '@/lib/serving/page-fingerprint';
import { readersFirst } from '@/lib/serving/readers-first';
import { provideServedEdition, type ServedEdition } from '@/lib/serving/served-edition.mjs';
import { sweepPages } from '@/lib/serving/sweep-pages';
import { warmPages } from '@/lib/serving/warm-pages';
import { siteAddress } from '@/lib/site/site-address';

/** Seconds for which shared caches may keep a page, unless a setting says otherwise. */
const PAGE_MAX_AGE = 5;

/**
 * Reads the content folder, and keeps what this process serves current. Bundled by itself, since Next would bundle it again
 * with every route, and its own modules for each of them.
 *
 * @returns the first edition, as serving sees it; rejects if the folder cannot be read
 */
export async function serveEditions(): Promise<ServedEdition> {
  const editions = openServedEditions();
  provideEditionHolder(editions);
  provideRouting({ hasPage, isSectionAddress, gateOf: null });
  provideLibrary(async () => (editions.current() ?? (await editions.latest())).library);
  const first = await editions.latest();
  const current = () => editions.current() ?? first;
  let since = new Date();
  editions.subscribe(() => {
    since = new Date();
  });
  const served: ServedEdition = {
    fingerprintAt: (path) => fingerprintAt(current().library, path),
    // Not of the recent pages, which are those whose models are made.
    prepare: async (path) => pageAt(current().library, path)?.prepare(),
    wasThere: rememberGone(editions),
    since: () => since,
    changesAt: () => current().changesAt,
    maxAge: () => env().PAGE_MAX_AGE ?? current().library.site.cache.pages ?? PAGE_MAX_AGE,
    address: () => siteAddress(current().library.site),
  };
  provideServedEdition(served);
  logEditions(editions, first);
  prepareSearch(editions, first);
  warmPages(editions);
  sweepPages(editions);
  return served;
}

function logEditions(editions: EditionHolder, first: Edition): void {
  const log = (edition: Edition, before: Edition | null) => {
    for (const line of linesForEdition(edition, before)) console.log(line);
  };
  log(first, null);
  let before = first;
  editions.subscribe(({ edition }) => {
    log(edition, before);
    before = edition;
  });
}

/** Makes the latest edition's search files ahead, after the first readers; keeps the replaced ones for a while. */
function prepareSearch(editions: EditionHolder, first: Edition): void {
  // Ignored: if it fails again for a reader, it is logged then.
  let latest = readersFirst()
    .then(() => prepareFiles(first, editions))
    .catch(() => null);
  editions.subscribe(({ edition }) => {
    latest = latest.then(async (files) => {
      // Skips editions that were replaced while earlier files were made.
      if (edition !== editions.current()) return files;
      const next = await prepareFiles(edition, editions).catch(() => null);
      if (files && next) keepReplacedFiles(files, next);
      return next ?? files;
    });
  });
}

async function prepareFiles(edition: Edition, editions: EditionHolder) {
  const prepared = await prepareSearchFiles(edition.library);
  const texts = [...currentFiles().values(), prepared.manifest, ...prepared.files.values()];
  readersFirst().then(() => compressAhead(texts, () => edition === editions.current()));
  return prepared;
}
