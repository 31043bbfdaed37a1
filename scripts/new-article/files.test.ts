import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePicture } from '@/tests/fixtures/make-picture';
import { tempFolder } from '@/tests/fixtures/temp-folder';
import { takeMedia, writeNew } from './files';

describe('new files', () => {
  it('are written whole, with nothing left beside them', async () => {
    const folder = tempFolder();
    await writeNew(folder, [
      { name: 'a.webp', content: Buffer.from([1, 2]) },
      { name: 'a.md', content: 'Words.' },
    ]);
    expect(readdirSync(folder)).toEqual(['a.md', 'a.webp']);
    expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe('Words.');
  });

  it('never take the place of one that is there, and are then not written at all', async () => {
    const folder = tempFolder({ 'a.md': 'Mine.' });
    const files = [
      { name: 'a.webp', content: 'picture' },
      { name: 'a.md', content: 'Another.' },
    ];
    await expect(writeNew(folder, files)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readdirSync(folder)).toEqual(['a.md']);
    expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe('Mine.');
  });

  it('are refused where there is no folder', async () => {
    await expect(writeNew(path.join(tempFolder(), 'none'), [{ name: 'a.md', content: '' }])).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});

describe('a picture', () => {
  it('gets the name the house gives it, by what it is', async () => {
    const bytes = await makePicture('webp');
    const file = path.join(tempFolder({ 'My Photo.JPG': bytes }), 'My Photo.JPG');
    expect(await takeMedia(file, 'uuid')).toEqual({
      copy: { name: 'uuid-featuredImage.webp', content: bytes },
      media: expect.objectContaining({ kind: 'image', file: 'news/uuid-featuredImage.webp', width: 4, height: 3 }),
    });
  });

  it('that is a PDF gets the name of one', async () => {
    const taken = await takeMedia('tests/fixtures/variants/news/note.pdf', 'uuid');
    expect(taken).toMatchObject({ copy: { name: 'uuid-featuredPdf.pdf' }, media: { kind: 'pdf' } });
  });

  it('that is none, or not there, is told so', async () => {
    const file = path.join(tempFolder({ 'a.jpg': 'words' }), 'a.jpg');
    expect(await takeMedia(file, 'uuid')).toEqual({ why: expect.stringContaining('is neither JPEG') });
    expect(await takeMedia(`${file}x`, 'uuid')).toEqual({ why: 'cannot be read' });
  });
});
