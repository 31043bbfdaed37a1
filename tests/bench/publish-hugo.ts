// The same articles as a Hugo site, whose way to publish is to make everything anew.
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { type Piece, pieceFiles, retitle } from './publish-archive';

const run = promisify(execFile);

export interface HugoSite {
  readonly version: string;
  /** Gives an article another title and makes the whole site; milliseconds from the end of the write. */
  rebuild(piece: Piece, title: string): Promise<number>;
}

/** Lists as this site has them. Hugo has no months of its own, so that they are a taxonomy too. */
const TAXONOMIES = {
  category: 'categories',
  source: 'sources',
  author: 'author',
  institution: 'institution',
  offering: 'offerings',
  month: 'months',
};

const CONFIG = {
  baseURL: 'https://news.example.org/',
  title: 'News',
  paginate: 24,
  taxonomies: TAXONOMIES,
  permalinks: { news: '/news/:slug/' },
  outputs: { home: ['HTML', 'RSS', 'JSON'], section: ['HTML'], taxonomy: ['HTML'], term: ['HTML'] },
  related: {
    includeNewer: true,
    indices: [
      { name: 'categories', weight: 100 },
      { name: 'offerings', weight: 80 },
      { name: 'date', weight: 10, pattern: '2006' },
    ],
  },
};

/**
 * The kinds of pages that this site has, each with fewer parts: articles with related ones and more of their topic, numbered
 * lists, directories, the feed, and the index that a search in the browser needs.
 */
const LAYOUTS: Readonly<Record<string, string>> = {
  '_default/baseof.html': `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Params.description }}"><link rel="canonical" href="{{ .Permalink }}"></head>
<body><header><a href="/">News</a> <a href="/categories/">Topics</a></header><main>{{ block "main" . }}{{ end }}</main></body></html>
`,
  '_default/single.html': `{{ define "main" }}<article><h1>{{ .Title }}</h1><time>{{ .Date.Format "2006-01-02" }}</time>
<p>{{ .Params.description }}</p>{{ range $name, $terms := site.Taxonomies }}<ul>{{ range ($.GetTerms $name) }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>{{ end }}
{{ .Content }}{{ with .Params.link }}<a href="{{ .href }}">Continue reading at {{ .brand }}</a>{{ end }}</article>
<aside>{{ range first 4 (site.RegularPages.Related .) }}{{ .Render "card" }}{{ end }}
{{ range first 1 (.GetTerms "categories") }}{{ range first 6 .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}</aside>
<nav>{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}
`,
  '_default/list.html': `{{ define "main" }}<h1>{{ .Title }}</h1>{{ range .Paginator.Pages }}{{ .Render "card" }}{{ end }}
{{ with .Paginator.Next }}<a href="{{ .URL }}">Older</a>{{ end }}{{ end }}
`,
  '_default/terms.html': `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Data.Terms.ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>{{ end }}
`,
  '_default/card.html': `<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.description }}</p>
<p>{{ range (.GetTerms "sources") }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }} <time>{{ .Date.Format "2006-01-02" }}</time></p></article>
`,
  'index.html': `{{ define "main" }}{{ range first 24 (where .Site.RegularPages "Section" "news") }}{{ .Render "card" }}{{ end }}
{{ range first 8 .Site.Taxonomies.categories.ByCount }}<h2>{{ .Page.Title }}</h2>{{ range first 4 .Pages }}{{ .Render "card" }}{{ end }}{{ end }}{{ end }}
`,
  'index.rss.xml': `<rss version="2.0"><channel><title>{{ .Site.Title }}</title><link>{{ .Permalink }}</link><description>News</description>
{{ range first 50 (where .Site.RegularPages "Section" "news") }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid>{{ .Permalink }}</guid><pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate><description>{{ .Params.description }}</description></item>{{ end }}</channel></rss>
`,
  'index.json': `[{{ range $at, $page := where .Site.RegularPages "Section" "news" }}{{ if $at }},{{ end }}{{ dict "title" .Title "href" .RelPermalink "description" .Params.description "date" (.Date.Format "2006-01-02") "topics" .Params.categories "source" .Params.sources | jsonify }}
{{ end }}]
`,
};

/**
 * Writes a content folder as a Hugo site.
 *
 * @param site where; nothing is there yet
 * @returns null where Hugo is not installed
 */
export async function makeHugoSite(content: string, site: string): Promise<HugoSite | null> {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (status !== 0) return null;
  mkdirSync(site, { recursive: true });
  writeFileSync(path.join(site, 'config.json'), JSON.stringify(CONFIG));
  for (const [name, text] of Object.entries(LAYOUTS)) {
    const file = path.join(site, 'layouts', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  cpSync(path.join(content, 'news'), path.join(site, 'content', 'news'), { recursive: true });
  for (const file of pieceFiles(path.join(site, 'content'))) writeFileSync(file, forHugo(readFileSync(file, 'utf8')));
  // The first makes every file, the later ones write over them.
  const build = () => run('hugo', ['--quiet', '--source', site], { maxBuffer: 64 * 1024 * 1024 });
  await build();
  return {
    version: /v[\d.]+/.exec(stdout)?.[0] ?? '',
    rebuild: async ({ file }, title) => {
      retitle(path.join(site, 'content', 'news', path.basename(file)), title);
      const started = performance.now();
      await build();
      return performance.now() - started;
    },
  };
}

/**
 * Hugo reads the same front matter, but finds terms only in fields of its first level. It would write a page for each alias,
 * and run what looks like a shortcode.
 */
function forHugo(text: string): string {
  const [, date] = /^date: *"?(\d{4}-\d{2})/m.exec(text) ?? [];
  const { link, relatedOfferings } = parse(text.split(/^---$/m)[1] ?? '');
  const offerings = (relatedOfferings ?? []).map(({ label }: { label: string }) => label);
  const terms = { sources: link?.brand ? [link.brand] : [], months: date ? [date] : [], offerings };
  const written = Object.entries(terms).map(([name, of]) => `${name}: ${JSON.stringify(of)}\n`);
  return text
    .replace(/^(?:aliases|layOut|source):.*\n/gm, '')
    .replace(/^---\n/, `---\n${written.join('')}`)
    .replaceAll('{{', '{ {');
}
