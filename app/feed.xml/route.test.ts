import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { GET } from '@/app/feed.xml/route';
import { provideLibrary } from '@/lib/process/get-library';
import { libraryOfBuild } from '@/lib/process/library-of-build';
import { childrenNamed, parseXml } from '@/tests/fixtures/parse-xml';

it('is valid RSS for an article whose authors have names and no address', async () => {
  vi.stubEnv('CONTENT_DIR', path.join(import.meta.dirname, '../../tests/fixtures/real-world/two-authors'));
  provideLibrary(libraryOfBuild);
  const answer = await GET();
  expect(answer.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
  const [channel] = childrenNamed(parseXml(await answer.text()), 'channel');
  const [item] = childrenNamed(channel, 'item');
  expect(childrenNamed(item, 'dc:creator').map(({ text }) => text)).toEqual(['Ana Souza', 'Jörg O’Neill']);
  expect(childrenNamed(item, 'author')).toEqual([]);
});
