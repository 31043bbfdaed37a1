import { READING_RULES } from '@/lib/check/reading-rules';
import { env } from '@/lib/config/env';
import { perProcess } from '@/lib/core/per-process.mjs';
import { type EditionHolder, openEdition } from '@/lib/edition/open-edition';
import { openContentReader } from '@/lib/library/content-reader';
import { openKeptReading } from '@/lib/library/kept-reading';

/** The editions of this server, read from when first asked for. */
export function heldEditions(): EditionHolder {
  return perProcess('editions', openServed);
}

function openServed(): EditionHolder {
  const { CONTENT_DIR, WATCH } = env();
  const reading = openReading(CONTENT_DIR);
  let hasUnread = () => false;
  return openEdition(CONTENT_DIR, {
    read: async (changed) => {
      const { reader, keep } = await reading;
      hasUnread = reader.hasUnread;
      const content = await reader.read(changed);
      // For the next start. A disk that is full costs that one time, and nothing else.
      void keep().catch(() => undefined);
      return content;
    },
    hasUnread: () => hasUnread(),
    shown: 'published',
    watch: WATCH,
  });
}

/** Rules are asked as they are by a build and a preview: all of them share what was made of a file. */
async function openReading(root: string) {
  const { cache, keep } = await openKeptReading(root);
  return { reader: openContentReader(root, { cache, ...READING_RULES, lastGood: true }), keep };
}
