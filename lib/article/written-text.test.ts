import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseArticle } from '@/lib/article/validate-article';
import { ARTICLE_RULES } from '@/lib/check/article-rules';

// SEED=$RANDOM RUNS=100000 npx vitest run written-text --testTimeout=500000: longer, and with other texts.
const RUNS = { numRuns: Number(process.env.RUNS ?? 300), seed: Number(process.env.SEED ?? 1) };

/** What YAML, HTML and markdown take for something. */
const SIGNS = fc.constantFrom(
  ...[' #1', '# ', ': ', ' - ', '&', '&copy', '&copy=1', '&am'],
  ...['<b>', '"', "'", '\\', '%50', '@', '`', '[x]', '{a: b}', '|'],
  ...['>', '*', '!', '!!binary ', '~', 'null', '0123', '1e3'],
  ...['2021-02-31', '---', '...', '\n', '\n\n  ', '\t', '\r\n', '?'],
  ...['é', 'e\u0301', '👩\u200d⚕️', 'ẞ', '\u00a0', '“', '№', 'العربية', '한국어', 'A', 'ward', ' '],
);

const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: SIGNS }, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

/** What a reader sees of it: HTML makes one space of all white space. */
const shown = (value: string) => value.replace(/\s+/g, ' ').trim();

/** What is decoded, and what is seen by nobody. */
const CHANGES = /&[a-z\d]+;|&#\w+;|[\p{Cc}\p{Cf}\p{Cs}]/iu;

it('gives readers the text that was written, whatever it is', () => {
  let compared = 0;
  fc.assert(
    fc.property(text, text, text, fc.constantFrom(40, 80, 0), (title, description, remark, lineWidth) => {
      if ([title, description, remark].some((value) => CHANGES.test(value.replace(/[\t\n\r\u200d]/g, '')))) return;
      if (shown(title) === '' || shown(remark) === '') return;
      const fields = {
        slug: 'x',
        date: '2021-02-17',
        title,
        description,
        link: { brand: title, href: 'https://example.org/' },
        featuredImage: { href: 'x.png', alt: description },
        insights_name: title,
        insights_description: remark,
      };
      const yaml = stringify(fields, { lineWidth, aliasDuplicateObjects: false });
      // Some texts with several line ends are folded wrongly by the writer itself.
      if (!isDeepStrictEqual(parse(yaml), fields)) return;
      const file = `---\n${yaml}---\nBody.\n`;
      const { value, problems } = parseArticle(file, 'news/x.md', 'content/news/x.md', ARTICLE_RULES);
      if (!value) throw new Error(problems.map(({ message }) => message).join('\n'));
      const { article } = value;
      expect([article.title, article.insights?.name, article.publisher?.name]).toEqual(Array(3).fill(shown(title)));
      expect([article.description, article.image?.alt]).toEqual(Array(2).fill(shown(description)));
      expect(article.insights?.text).toBe(shown(remark));
      compared++;
    }),
    RUNS,
  );
  expect(compared).toBeGreaterThan(RUNS.numRuns / 4);
});

it('tells what it changes that can be seen', () => {
  const odd = fc.array(
    fc.constantFrom('A', ' ward', '\u0000', '\u0007', '\u009d', '\u202e', '\u2066', '\ufffe', '&#7;', '\ud800', 'é'),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(odd, (parts) => {
      const title = `A${parts.join('')}`;
      const file = `---\nslug: x\ndate: 2021-02-17\ndescription: Enough.\n${stringify({ title })}---\nBody.\n`;
      const { value, problems } = parseArticle(file, 'news/x.md', 'content/news/x.md', ARTICLE_RULES);
      if (value?.article.title !== shown(title)) expect(problems.length).toBeGreaterThan(0);
    }),
    RUNS,
  );
});
