// The same articles as a Hugo site, whose way to publish is to make everything anew.
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Piece, pieceFiles, retitle } from './publish-archive';

const run = promisify(execFile);

export interface HugoSite {
  readonly version: string;
  /** Gives an article another title and makes the whole site; milliseconds from the end of the write. */
  rebuild(piece: Piece, title: string): Promise<number>;
}

const CONFIG = {
  baseURL: 'https://news.example.org/',
  title: 'News',
  paginate: 24,
  taxonomies: { category: 'categories' },
  permalinks: { news: '/news/:slug/' },
  outputs: { home: ['HTML', 'RSS'], section: ['HTML'], taxonomy: ['HTML'], term: ['HTML'] },
};

/** The least that a news site needs: fewer parts to a page than this site's own. */
const LAYOUTS: Readonly<Record<string, string>> = {
  '_default/baseof.html': `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Params.description }}"><link rel="canonical" href="{{ .Permalink }}"></head>
<body><header><a href="/">News</a> <a href="/categories/">Topics</a></header><main>{{ block "main" . }}{{ end }}</main></body></html>
`,
  '_default/single.html': `{{ define "main" }}<article><h1>{{ .Title }}</h1><time>{{ .Date.Format "2006-01-02" }}</time>
<p>{{ .Params.description }}</p><ul>{{ range (.GetTerms "categories") }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>
{{ .Content }}{{ with .Params.link }}<a href="{{ .href }}">Continue reading at {{ .brand }}</a>{{ end }}</article>
<nav>{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}
`,
  '_default/list.html': `{{ define "main" }}<h1>{{ .Title }}</h1>{{ range .Paginator.Pages }}{{ .Render "card" }}{{ end }}
{{ with .Paginator.Next }}<a href="{{ .URL }}">Older</a>{{ end }}{{ end }}
`,
  '_default/terms.html': `{{ define "main" }}<h1>Topics</h1><ul>{{ range .Data.Terms.ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>{{ end }}
`,
  '_default/card.html': `<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.description }}</p></article>
`,
  'index.html': `{{ define "main" }}{{ range first 24 (where .Site.RegularPages "Section" "news") }}{{ .Render "card" }}{{ end }}{{ end }}
`,
  'index.rss.xml': `<rss version="2.0"><channel><title>{{ .Site.Title }}</title><link>{{ .Permalink }}</link><description>News</description>
{{ range first 50 (where .Site.RegularPages "Section" "news") }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid>{{ .Permalink }}</guid><pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate><description>{{ .Params.description }}</description></item>{{ end }}</channel></rss>
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

/** Hugo reads the same front matter. It would write a page for each alias, and run what looks like a shortcode. */
function forHugo(text: string): string {
  return text.replace(/^(?:aliases|layOut):.*\n/gm, '').replaceAll('{{', '{ {');
}
