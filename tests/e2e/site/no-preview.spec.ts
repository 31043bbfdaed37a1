import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildIn, nextFolderIn } from '../support/built';
import { expect, test } from '../support/site';

/** What `npm run build` wrote of the site's own content. */
const BUILD = nextFolderIn('.next');

/** Words that stand in the preview's code and markup, and nowhere else. */
const WORDS = [
  ...['data-preview-revision', 'data-preview-state', 'preview-follow', 'PreviewTemplate', 'PreviewBar', 'useLivePage'],
  ...[
    '/preview/events',
    '/preview/state',
    '/preview/labels',
    '/preview/readers',
    '/preview/open',
    '/preview/file',
    '/preview/missing',
  ],
  ...['startLivePreview', 'getLivePreview', 'listenToPreview', 'labelsOf', 'explainFrontMatter', 'buildDeskRows'],
  ...[
    'launch-editor',
    'The editor could not be started',
    'vscode://file',
    'Follow what is saved',
    'As readers see it now',
    'answers its own machine alone',
  ],
];

const ADDRESSES = [
  ...[
    '/preview',
    '/preview/open',
    '/preview/state',
    '/preview/state?path=/',
    '/preview/events',
    '/preview/labels',
    '/preview/readers',
    '/preview/missing',
  ],
  ...['/preview/file', '/preview/file?file=news/x.md', '/preview/problems', '/preview/calendar', '/preview/duplicates'],
];

test('a build holds no code and no markup of the preview', () => {
  const files = filesIn(buildIn('.next')).filter((file) => !file.includes(`${path.sep}node_modules${path.sep}`));
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) => {
    const text = readFileSync(file, 'latin1');
    return WORDS.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
  });
  expect(found).toEqual([]);
});

test('a build holds no style of the preview', () => {
  const classes = previewClasses();
  expect(classes.length).toBeGreaterThan(20);
  // A bundler writes `.bar` of a style sheet as `.x1Y2z3_bar`.
  const written = new RegExp(`\\.[\\w-]+_(?:${classes.join('|')})(?![\\w-])`, 'g');
  const sheets = filesIn(BUILD).filter((file) => file.endsWith('.css') && !file.startsWith(path.join(BUILD, 'dev')));
  expect(sheets.length).toBeGreaterThan(0);
  expect(sheets.flatMap((file) => readFileSync(file, 'utf8').match(written) ?? [])).toEqual([]);
});

test('no address of the preview is one of a built site', async ({ request }) => {
  for (const address of ADDRESSES) {
    expect((await request.get(address)).status(), address).toBe(404);
    expect((await request.post(address, { data: '/news/x' })).status(), address).toBe(405);
  }
});

/** The classes of the preview's style sheets, as they are named there. */
function previewClasses(): string[] {
  return readdirSync('components/preview')
    .filter((file) => file.endsWith('.module.css'))
    .flatMap(
      (file) => readFileSync(path.join('components', 'preview', file), 'utf8').match(/\.[a-z]\w*(?=[^{};]*\{)/g) ?? [],
    )
    .map((name) => name.slice(1));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
