import { expect, it } from 'vitest';
import { readContent } from '@/lib/library/read-content';
import { labelsOf } from '@/lib/preview/link-labels';
import { leastText, NOW } from '@/tests/fixtures/make-article';
import { tempFolder } from '@/tests/fixtures/temp-folder';

it('labels links to what readers do not see, however they are written', async () => {
  const content = await readContent(
    tempFolder({
      'news/a.md': leastText({ slug: 'out' }),
      'news/b.md': leastText({ slug: 'draft', draft: true }),
      'news/c.md': leastText({ slug: 'später', date: '2999-01-01' }),
      'news/d.md': leastText({ slug: 'gone', expiryDate: '2000-01-01' }),
    }),
  );
  const paths = ['/news/out', '/news/draft', '/news/sp%C3%A4ter', '/news/gone/', '/news/unknown', ''];
  expect(labelsOf(content, paths, NOW)).toEqual({
    '/news/draft': 'draft',
    '/news/sp%C3%A4ter': 'scheduled',
    '/news/gone/': 'expired',
  });
});
