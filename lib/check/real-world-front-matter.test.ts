import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readChecked } from '@/lib/check/read-checked';
import { NOW } from '@/tests/fixtures/make-article';
import { CASES } from '@/tests/fixtures/real-world/front-matter/cases';

const FOLDER = path.join(import.meta.dirname, '../../tests/fixtures/real-world/front-matter');

const checked = readChecked(FOLDER, NOW);

it('every file is a case, and every case a file', () => {
  const files = readdirSync(path.join(FOLDER, 'news')).filter((name) => name.endsWith('.md'));
  expect(files.sort()).toEqual(CASES.map(({ file }) => `${file}.md`).sort());
});

it.each(CASES)(
  'is told at its place with a way out, and nothing else, and is shown as it was meant: $file ($kind)',
  async ({ file, told, shown = {} }) => {
    const { problems, content } = await checked;
    const own = problems.filter((problem) => problem.file.endsWith(`/${file}.md`));
    expect(own.map(({ line, column, rule, field }) => `${line}:${column} ${rule} ${field}`)).toEqual(
      told.map(([where]) => where),
    );
    for (const [index, { message, hint }] of own.entries()) {
      expect(`${message} (${hint})`).toContain(told[index]?.[1]);
      expect(hint).toBeTruthy();
    }
    const read = content.articles.find(({ article }) => article.file === `news/${file}.md`);
    if (own.every(({ severity }) => severity === 'warning')) expect(read?.article).toMatchObject(shown);
    else expect(read).toBeUndefined();
  },
);

it('shows the picture whose name composes its letters otherwise', async () => {
  const { library } = await checked;
  expect(library.images.get('news/picture-composed-otherwise.md')?.file).toBe('news/caf\u00e9-corridor.png');
});
