import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MediaImage } from '@/lib/images/media-file';
import { illustrator } from '@/lib/pages/illustrations';
import { DEFAULT_SITE } from '@/lib/site/site-defaults';
import { makeArticle, topic } from '@/tests/fixtures/make-article';

const site = { ...DEFAULT_SITE, taxonomies: [{ name: 'News', label: 'News', hue: 'teal' as const }] };
const NONE = { site, images: new Map() };
const article = (slug: string, topics: readonly string[] = []) => makeArticle({ slug, topics: topics.map(topic) });
const picture = (hash: string, name: string): MediaImage => ({
  kind: 'image',
  file: `news/${name}`,
  address: `/media/${hash}/${name}`,
  contentType: 'image/jpeg',
  width: 30,
  height: 20,
});

describe('illustrations', () => {
  it('are of one motif or colour never twice in a row, whatever the articles are', () => {
    const anyPage = fc.array(fc.tuple(fc.string(), fc.subarray(['Data', 'T: Privacy', 'X: Wind', 'Q: Zzz'])), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(anyPage, (page) => {
        const shown = page.map(([slug, topics]) => article(slug, topics)).map(illustrator(NONE));
        const artworks = shown.filter((image) => 'motif' in image);
        expect(artworks).toHaveLength(page.length);
        for (let start = 0; start < artworks.length; start++) {
          const row = artworks.slice(start, start + 4);
          expect(new Set(row.map(({ hue }) => hue)).size).toBe(row.length);
          const band = artworks.slice(start, start + 12);
          expect(new Set(band.map(({ motif }) => motif)).size).toBe(band.length);
        }
      }),
    );
  });

  it('are of no other subject where the motifs of their own stand already', () => {
    const wind = ['Wind Power', 'Offshore turbines', 'Grid', 'Rotor blades'];
    const shown = Array.from({ length: 60 }, (_, n) => article(`${n}`, [wind[n % wind.length] ?? ''])).map(
      illustrator(NONE),
    );
    const motifs = new Set(shown.flatMap((image) => ('motif' in image ? image.motif : [])));
    for (const medical of ['pulse', 'capsules', 'cells', 'helix'] as const) expect(motifs).not.toContain(medical);
    expect(motifs).toContain('rotors');
  });

  it('are the same for an article that comes first, and in its taxonomy’s colour', () => {
    const privacy = article('a', ['News: Privacy']);
    const first = illustrator(NONE)(privacy);
    expect(illustrator(NONE)(privacy)).toEqual(first);
    expect(first).toMatchObject({ hue: 'teal', motif: expect.stringMatching(/shields|keyholes/) });
  });

  it('are pictures where there are, each file once', () => {
    const images = new Map([
      ['news/a.md', picture('11', 'a.jpeg')],
      ['news/b.md', picture('22', 'b.jpeg')],
      ['news/c.md', picture('11', 'c.jpeg')],
    ]);
    const shown = ['a', 'b', 'c'].map((slug) => article(slug)).map(illustrator({ site, images }));
    expect(shown).toEqual([
      { address: '/media/11/a.jpeg', width: 30, height: 20 },
      { address: '/media/22/b.jpeg', width: 30, height: 20 },
      { hue: 'slate', motif: expect.any(String) },
    ]);
  });
});
