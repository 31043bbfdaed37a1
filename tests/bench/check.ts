// How long `npm run check` takes, from the first process it starts to its end: cold, with nothing kept, and warm, with
// nothing changed. Over CONTENT_DIR, or else over articles of its own:
//
//   npx tsx tests/bench/check.ts [--articles 10000] [--runs 3]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from './random';

const KEPT = path.join('.cache', 'content');
const ASIDE = path.join('.cache', 'content-aside');

function main(): void {
  const { values } = parseArgs({ options: { articles: { type: 'string' }, runs: { type: 'string' } } });
  const articles = Number(values.articles ?? 10_000);
  const runs = Number(values.runs ?? 3);
  const own = process.env.CONTENT_DIR ? null : writeArticles(articles);
  // What this checkout has kept of its real content is not the benchmark's to lose, nor a run's that was killed.
  if (!existsSync(ASIDE) && existsSync(KEPT)) renameSync(KEPT, ASIDE);
  try {
    const root = process.env.CONTENT_DIR ?? own ?? '';
    console.log(`${own ? `${articles} generated articles` : root}, Node ${process.version}, ${runs} runs each`);
    const cold = Array.from({ length: runs }, () => {
      rmSync(KEPT, { recursive: true, force: true });
      return secondsOfCheck(root);
    });
    const warm = Array.from({ length: runs }, () => secondsOfCheck(root));
    for (const [name, seconds] of Object.entries({ cold, warm }))
      console.log(`${name}  ${seconds.map((each) => each.toFixed(2)).join('  ')} s`);
  } finally {
    rmSync(KEPT, { recursive: true, force: true });
    if (existsSync(ASIDE)) renameSync(ASIDE, KEPT);
    if (own) rmSync(own, { recursive: true });
  }
}

function secondsOfCheck(root: string): number {
  const began = performance.now();
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'check'], {
    env: { ...process.env, CONTENT_DIR: root },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 1) throw new Error(`The check ended with ${status}:\n${stderr}`);
  return (performance.now() - began) / 1000;
}

const WORDS =
  'patients clinics telehealth record systems nurses report study care digital hospitals privacy data quality'.split(
    ' ',
  );

/** A content folder with front matter as curators export it, each article another. */
function writeArticles(count: number): string {
  const root = mkdtempSync(path.join(tmpdir(), 'portal-bench-'));
  mkdirSync(path.join(root, 'news'));
  const random = createRandom(1, 'articles to check');
  const text = (length: number) => Array.from({ length }, () => random.pick(WORDS)).join(' ');
  for (let id = 1; id <= count; id++) {
    const day = `20${10 + random.below(15)}-0${1 + random.below(9)}-1${random.below(10)}`;
    const topic = random.pick(WORDS);
    const lines = [
      '---',
      `title: "${text(9)} ${id}"`,
      `date: "${day}"`,
      `lastMod: "${day}T13:03:47.827660Z"`,
      `slug: "example-${id}"`,
      `aliases: "/news/older-${id}"`,
      `description: "${text(18)}."`,
      `author: ["${random.pick(WORDS)} ${random.pick(WORDS)}"]`,
      `categories: ["Healthcare IT News: ${topic}"]`,
      `categoryUrl: ["topic/healthcare-it-news-${topic}"]`,
      `categoryLabel: ["${topic}"]`,
      `link: {"brand":"example.org","href":"https://example.org/${id}","original":"https://example.org/${id}"}`,
      `id: ${id}`,
      'identifier: "News"',
      `mdName: "${id}.md"`,
      'status: ""',
      'featuredImage: null',
      `relatedOfferings: [{"label":"${topic} Toolkit","permalink":"/offering/${topic}-toolkit","offeringId":${id}}]`,
      '---',
      `<p>${text(60)}.<br><br>${text(40)}.</p>`,
      '',
    ];
    writeFileSync(path.join(root, 'news', `${id}.md`), lines.join('\n'));
  }
  return root;
}

main();
