import sharp from 'sharp';
import { articleText } from '../../fixtures/make-article';
import type { Files } from './content-folder';

export const TOPIC = 'Healthcare IT News: Telehealth';
export const TOPIC_PATH = '/topic/healthcare-it-news-telehealth';

/** The article that most tests edit: with a picture, an offering, a source, an older address. */
export const REPORT = 'news/report.md';
export const REPORT_PATH = '/news/report';

/** How many articles the topic has: two pages of them. */
const STEADY = 26;

/** An article's text; fields stand above those that every article has. */
export function text(fields: Readonly<Record<string, unknown>>, body = '<p>The body.</p>\n'): string {
  const description = 'One sentence that says what happened, to whom and where, for lists and for search results.';
  return articleText({ date: '2024-01-01', description, categories: [TOPIC], ...fields }, body);
}

/** A picture of one colour. */
export function picture(colour: string, width = 1200): Promise<Buffer> {
  return sharp({ create: { width, height: Math.round(width / 2), channels: 3, background: colour } })
    .png()
    .toBuffer();
}

/** What the previewed folder holds before each test. */
export async function deskFiles(): Promise<Files> {
  const steady = Array.from({ length: STEADY }, (_, index) => {
    const name = `steady-${String(index + 1).padStart(2, '0')}`;
    const date = `2023-01-${String(STEADY - index).padStart(2, '0')}`;
    return [`news/${name}.md`, text({ title: `Steady piece ${index + 1}`, slug: name, date })] as const;
  });
  const report = text(
    {
      title: 'A report on telehealth',
      slug: 'report',
      date: '2024-02-01',
      aliases: '/old/report',
      author: 'Ann Author',
      link: { brand: 'source.example.org', href: 'https://source.example.org/report' },
      featuredImage: { href: 'report.png', alt: 'One colour' },
      relatedOfferings: [{ label: 'Steady Product', permalink: '/offering/steady-product', categories: [TOPIC] }],
    },
    `${'<p>The body of the report, with enough words for several lines on the screen.</p>\n'.repeat(40)}<p><a href="/news/steady-01">A link</a></p>\n`,
  );
  return new Map<string, string | Uint8Array>([
    [REPORT, report],
    ['news/report.png', await picture('#204060')],
    ...steady,
    [
      'offerings/steady-product.md',
      articleText({ label: 'Steady Product', description: 'What its own file says.', categories: [TOPIC] }),
    ],
    ['topics.yaml', `'${TOPIC}':\n  synonyms: [telemedicine]\n`],
  ]);
}
