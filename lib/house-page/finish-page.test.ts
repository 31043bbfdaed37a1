import { MDXRemote } from 'next-mdx-remote/rsc';
import { renderToStaticMarkup } from 'react-dom/server';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { finishPage, type PagePlace } from '@/lib/house-page/finish-page';

const PICTURE = { address: '/media/ab12/ward.png', width: 1200, height: 800 };
const PLACE: PagePlace = {
  file: 'pages/help/index.mdx',
  media: {
    'pages/help/ward.png': PICTURE,
    'static/img/ward.png': PICTURE,
    'pages/form.pdf': { address: '/media/cd/f.pdf' },
  },
};

/** The markup of a page's text, as its view renders it. */
async function markupOf(source: string): Promise<string> {
  const mdxOptions = {
    remarkPlugins: [remarkGfm],
    rehypePlugins: [[finishPage, PLACE] as [typeof finishPage, PagePlace]],
  };
  return renderToStaticMarkup(await MDXRemote({ source, options: { mdxOptions } }));
}

describe('headings', () => {
  it('have the ids that links to them are written with, each its own', async () => {
    const markup = await markupOf('## How we *choose*\n\n## How we choose\n\n<h3>Fees & hours</h3>\n\n## Größe\n');
    expect(markup.match(/id="[^"]*"/g)).toEqual([
      'id="how-we-choose"',
      'id="how-we-choose-1"',
      'id="fees--hours"',
      'id="größe"',
    ]);
  });

  it('keep an id of their own, and never take one of the page around them', async () => {
    const markup = await markupOf('<h2 id="fees">What it costs</h2>\n\n## Latest\n\n[a](#latest) [b](#fees)\n');
    expect(markup).toContain('<h2 id="fees">');
    expect(markup).toContain('<h2 id="latest-part">');
    expect(markup).toContain('href="#latest-part"');
    expect(markup).toContain('href="#fees"');
  });
});

it('leads relative links on from the place of the file, and leaves others', async () => {
  const markup = await markupOf(
    '[a](contact) [b](../about.mdx#us) <a href="./fees">c</a> [d](/news) [e](https://x.example/) [f](../form.pdf)\n',
  );
  expect(markup.match(/href="([^"]*)"/g)).toEqual([
    'href="/help/contact"',
    'href="/about#us"',
    'href="/help/fees"',
    'href="/news"',
    'href="https://x.example/"',
    'href="/media/cd/f.pdf"',
  ]);
});

describe('pictures', () => {
  it.each(['![A ward](ward.png)', '<img src="ward.png" alt="A ward" />', '![A ward](/img/ward.png)'])(
    'are measured, in several sizes, and load late: %s',
    async (source) => {
      const markup = await markupOf(`${source}\n`);
      expect(markup).toMatch(
        /<img src="\/_next\/image\?url=%2Fmedia%2Fab12%2Fward\.png[^"]*" srcSet="[^"]* 1920w|1280w/,
      );
      for (const part of ['alt="A ward"', 'width="1200"', 'height="800"', 'loading="lazy"'])
        expect(markup).toContain(part);
    },
  );

  it('are their words where there is no such picture', async () => {
    expect(await markupOf('![A ward](gone.png)\n')).toBe('<p>A ward</p>');
  });
});

it('lets tables and code scroll by themselves, reachable by keys and named', async () => {
  const markup = await markupOf(
    '| a |\n| - |\n| 1 |\n\n```\nx\n```\n\n<table><tbody><tr><td>2</td></tr></tbody></table>\n',
  );
  expect(markup.match(/aria-label="[^"]*"/g)).toEqual([
    'aria-label="Table 1"',
    'aria-label="Code 1"',
    'aria-label="Table 2"',
  ]);
  expect(markup.match(/tabindex="0"/g)).toHaveLength(3);
});
