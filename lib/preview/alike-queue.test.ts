import { describe, expect, it } from 'vitest';
import { groupAlikeStories } from '@/lib/check/find-alike-stories';
import { libraryAt } from '@/lib/edition/library-at';
import { readContent } from '@/lib/library/read-content';
import { buildAlikeQueue, type QueuedStory } from '@/lib/preview/alike-queue';
import { buildDeskRows } from '@/lib/preview/desk-rows';
import { leastText, NOW } from '@/tests/fixtures/make-article';
import { namesOf } from '@/tests/fixtures/make-desk-rows';
import { tempFolder } from '@/tests/fixtures/temp-folder';

type Written = readonly [name: string, date: string, title: string, original: string];

async function queueOf(...written: readonly Written[]): Promise<readonly QueuedStory[]> {
  const files = written.map(([slug, date, title, href]) => [
    `news/${slug}.md`,
    leastText({ slug, date, title, link: { brand: new URL(href).host, href } }),
  ]);
  const content = await readContent(tempFolder(Object.fromEntries(files)));
  return buildAlikeQueue(
    groupAlikeStories(content.articles),
    buildDeskRows(content, libraryAt(content, NOW, 'everything'), [], NOW),
  );
}

function shapeOf(queue: readonly QueuedStory[]) {
  return queue.map((story) => story.map(({ row, why, daysLater }) => [...namesOf([row]), why, daysLater]));
}

const TITLE = 'Hospitals adopt remote monitoring at record pace';

describe('the queue of duplicates', () => {
  it('is empty where every story is told once', async () => {
    expect(await queueOf(['one', '2024-01-01', 'One thing', 'https://a.example.org/1'])).toEqual([]);
  });

  it('puts the articles of one original side by side, the earliest first', async () => {
    const queue = await queueOf(
      ['later', '2024-01-04', 'Another title', 'http://example.org/story/?utm_source=mail'],
      ['first', '2024-01-01', 'One title', 'https://www.example.org/story'],
    );
    expect(shapeOf(queue)).toEqual([
      [
        ['first', null, 0],
        ['later', 'same-original', 3],
      ],
    ]);
    expect(queue[0]?.map(({ original }) => original)).toEqual([
      'https://www.example.org/story',
      'http://example.org/story/?utm_source=mail',
    ]);
  });

  it('puts near-same titles of two publishers side by side', async () => {
    const queue = await queueOf(
      ['first', '2024-01-01', TITLE, 'https://a.example.org/1'],
      ['later', '2024-01-02', TITLE, 'https://b.example.com/2'],
    );
    expect(shapeOf(queue)).toEqual([
      [
        ['first', null, 0],
        ['later', 'similar-title', 1],
      ],
    ]);
  });

  it('shows what has one original before what is only similar, however old it is', async () => {
    const queue = await queueOf(
      ['old', '2020-01-01', 'One title', 'https://c.example.org/story'],
      ['older-copy', '2020-01-02', 'Another title', 'https://c.example.org/story'],
      ['first', '2024-01-01', TITLE, 'https://a.example.org/1'],
      ['later', '2024-01-02', TITLE, 'https://b.example.com/2'],
    );
    expect(queue.map((story) => namesOf(story.map(({ row }) => row)))).toEqual([
      ['old', 'older-copy'],
      ['first', 'later'],
    ]);
  });
});
