import { expect, it } from 'vitest';
import { parseArticle } from '@/lib/article/validate-article';
import { applyFixes } from '@/lib/check/apply-fix';
import { ARTICLE_RULES } from '@/lib/check/article-rules';
import { formatProblem } from '@/lib/core/problem';
import { createRandom, type Random } from '@/tests/bench/random';
import { countScanned } from '@/tests/fixtures/count-scanned';

// RUNS=20000 SEED=$RANDOM npx vitest run mutated --testTimeout=1000000: longer, and with other mutations.
const RUNS = Number(process.env.RUNS ?? 300);
const SEED = Number(process.env.SEED ?? 1);

const EXPORTED = `---
aliases: /news/4-steps
author:
  - Radhika Narayanan
breadcrumbs: [Home, News, '4 Steps']
categories:
  - 'Healthcare IT News: Telehealth'
  - "Symplur: EHR (Electronic Health Record)"
categoryUrl: [topic/healthcare-it-news-telehealth, topic/symplur-ehr]
date: '2021-02-17T13:03:47.827660Z'
description: >-
  When the camera shows only a face,&#8217; the doctor cannot
  see a pill box. What to ask&hellip;
featuredImage:
  alt: A physician
  href: 4-steps.jpeg
  size: [1200, 675]
htmlMetaData: {title: 'Short &amp; good', robots: null}
link:
  brand: kevinmd.com
  href: https://www.kevinmd.com/a.html?id=7&amp;b=2
relatedOfferings:
  - label: HotDoc Telehealth
    permalink: /offering/hotdoc---telehealth
    categories: ['Healthcare IT News: Telehealth']
slug: kevinmd-4-steps
status: ''
title: "4 Steps to \\"Help\\" You Prepare"
viaLink: null
---
<p>The excerpt.</p>
`;

const HUGO = `---
title: Plain words for a #1 ward
date: 2021-02-17 13:03:47 +0100
lastmod: 2021-03-01
Draft: false
tags: [a, b]
categories: telehealth
image: &img x.png
cover: *img
url: /old/address/
weight: 0123
summary: |
  One line.

  Another: line.
---
Words.
`;

const PIECES = [
  ...[' #', ': ', '- ', '\n- ', '\n  - ', '\n\t', '? ', '"', "'"],
  ...['`', '@', '%', '|', '>', '>-\n', '[', ']', '{', '}', ','],
  ...['&x ', '*x', '*img', '!!binary ', '!!set ', '!foo ', '<<: *img\n'],
  ...['---', '\n---\n', '...', '\n...\n', '\r', '\r\n', '\0'],
  ...['\ufeff', '\u00a0', '\u202e', '\ud800', '👩‍⚕️', 'é', '\ufffd', 'â€™'],
  ...['&amp;amp;', '&#', '&am', '<b>', '</b>', '<!--', '[caption x=1]'],
  ...[
    ...['__proto__:\n  a: b\n', 'constructor: x\n', 'null: x\n', 'true', 'null', '~', '0000-01-01'],
    '9'.repeat(400),
    '.inf',
    '0x1F',
  ],
  ...[
    ...['https://a@b.test/', '\\', '/', '../', '/%2e%2e/'],
    'a'.repeat(3_000),
    '['.repeat(70),
    ' '.repeat(200),
    '(x)',
    'C++',
    '\n<<<<<<< a\n',
  ],
];

function mutated(text: string, { below, pick }: Random): string {
  const [from, length] = [below(text.length), below(40)];
  const part = text.slice(from, from + length);
  const piece = pick(PIECES);
  switch (below(6)) {
    case 0:
      return text.slice(0, from) + text.slice(from + length);
    case 1:
      return text.slice(0, from) + part + text.slice(from);
    case 2: {
      const lines = text.split('\n');
      const [line] = lines.splice(below(lines.length), 1);
      lines.splice(below(lines.length), 0, `${' '.repeat(below(4))}${line}`);
      return lines.join('\n');
    }
    case 3: {
      const to = below(text.length);
      return text.slice(0, to) + part + text.slice(to);
    }
    default:
      return text.slice(0, from) + piece + text.slice(from + below(3));
  }
}

/** How many times over a text may be looked through, by all rules together; 120 were measured. */
const MOST_SCANNED = 500;

it('never throws, and never takes long, whatever became of the front matter', { timeout: 60_000 + RUNS * 50 }, () => {
  const random = createRandom(SEED, 'mutated front matter');
  const [slow, silent]: [string[], string[]] = [[], []];
  let articles = 0;
  for (let run = 0; run < RUNS; run++) {
    let text = run % 2 === 0 ? EXPORTED : HUGO;
    for (let times = 1 + random.below(4); times > 0; times--) text = mutated(text, random);
    const parse = () => parseArticle(text, 'news/x.md', 'content/news/x.md', ARTICLE_RULES);
    if (countScanned(parse) > MOST_SCANNED * text.length) slow.push(text);
    const { value, problems } = parse();
    if (value) articles++;
    else if (problems.length === 0) silent.push(text);
    for (const problem of problems) {
      const line = formatProblem(problem);
      expect(line).not.toContain('cannot be understood');
      expect(line).not.toMatch(/undefined|\[object/.test(text) ? /^$/ : /\bundefined\b|\[object /);
      expect(problem.line).toBeGreaterThan(0);
      expect(problem.line).toBeLessThanOrEqual(text.split('\n').length + 1);
      if (problem.rule === 'front-matter' && problem.message.startsWith('YAML')) expect(problem.hint).toBeTruthy();
    }
    const fixes = problems.flatMap(({ fix }) => fix ?? []);
    if (value && fixes.length > 0) applyFixes(text, fixes);
  }
  expect({ slow, silent }).toEqual({ slow: [], silent: [] });
  expect(articles).toBeGreaterThan(RUNS / 10);
});
