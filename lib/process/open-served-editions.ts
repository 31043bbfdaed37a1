import { READING_RULES } from '@/lib/check/reading-rules';
import { env } from '@/lib/config/env';
import { type EditionHolder, openEdition } from '@/lib/edition/open-edition';
import { openContentReader } from '@/lib/library/content-reader';
import { openKeptReading } from '@/lib/library/kept-reading';

/** Opens the editions of a server, and starts reading. */
export function openServedEditions(): EditionHolder {
  const { CONTENT_DIR, WATCH } = env();
  const reading = openReading(CONTENT_DIR);
  let hasUnread = () => false;
  return openEdition(CONTENT_DIR, {
    read: async (changed) => {
      const { reader, keep } = await reading;
      hasUnread = reader.hasUnread;
      const content = await reader.read(changed);
      // Cached for the next start. If that fails, the next start is slower, no more.
      void keep().catch(() => undefined);
      return content;
    },
    hasUnread: () => hasUnread(),
    shown: 'published',
    watch: WATCH,
  });
}

/** With the same rules as build and preview, although a server shows no warnings: all three share one cache of parsed files. */
async function openReading(root: string) {
  const { cache, keep } = await openKeptReading(root);
  return { reader: openContentReader(root, { cache, ...READING_RULES, lastGood: true }), keep };
}
