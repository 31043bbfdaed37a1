import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parsePlace, startEditor } from '@/lib/preview/start-editor';
import { sharedFolder, writeInto } from '@/tests/fixtures/temp-folder';

const root = sharedFolder();
for (const file of [
  ...['content/news/a b.md', 'content/news/a.png', 'content/topics.yaml', 'content/news/folder.md/b.md'],
  ...['content/a $(touch x) b.md', 'secret.md', 'content-other/c.md'],
])
  writeInto(root, file, 'x');

const content = path.join(root, 'content');
const parse = (value: unknown) => parsePlace(JSON.stringify(value), [content]);

describe('a place to open', () => {
  it('is a text file below one of the folders', () => {
    const file = path.join(content, 'news/a b.md');
    expect(parse({ file, line: 3, column: 7 })).toEqual({ file, line: 3, column: 7 });
    expect(parse({ file: path.join(content, 'topics.yaml') })).toMatchObject({ line: 1, column: 1 });
    expect(parse({ file, line: '3; rm', column: -1 })).toEqual({ file, line: 1, column: 1 });
  });

  it.each([
    ['outside', path.join(root, 'secret.md')],
    ['outside by way of the inside', `${content}/news/../../secret.md`],
    ['in a folder whose name begins alike', path.join(root, 'content-other/c.md')],
    ['no text', path.join(content, 'news/a.png')],
    ['no file', path.join(content, 'news/folder.md')],
    ['not there', path.join(content, 'news/none.md')],
    ['relative', 'content/topics.yaml'],
    ['the folder itself', content],
    ['no path', 7],
  ])('is nothing %s', (_, file) => expect(parse({ file })).toBeNull());

  it.each(['', 'x', 'null', '[]', `{"file":"${'x'.repeat(20_000)}"}`])('is not %#: other text', (text) =>
    expect(parsePlace(text, [content])).toBeNull(),
  );

  it('is nothing that a link leads out to', () => {
    const link = path.join(content, 'news/link.md');
    symlinkSync(path.join(root, 'secret.md'), link);
    expect(parse({ file: link })).toBeNull();
  });
});

describe('opening a file', () => {
  const script = path.join(root, 'an editor.sh');
  writeFileSync(script, '#!/bin/sh\nprintf "%s\\n" "$@" > "$0.args"\n');
  chmodSync(script, 0o755);

  it('starts the editor with its own arguments and the file, without a shell', async () => {
    const file = path.join(content, 'a $(touch x) b.md');
    expect(await startEditor({ file, line: 3, column: 7 }, `"${script}" --wait`)).toBeNull();
    await vi.waitFor(() => expect(readFileSync(`${script}.args`, 'utf8')).toBe(`--wait\n${file}\n`));
  });

  it('says why it could not', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const file = path.join(content, 'topics.yaml');
    expect(await startEditor({ file, line: 1, column: 1 }, 'no-such-editor --wait')).toContain('no-such-editor');
    vi.restoreAllMocks();
  });
});
