import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '@/tests/fixtures/temp-folder';

const REFUSED: readonly (readonly [file: string, imported: string])[] = [
  ['lib/core/a.ts', '@/lib/rules/rules'],
  ['lib/article/a.ts', '@/lib/library/library'],
  ['lib/library/a.ts', '@/lib/pages/page-table'],
  ['lib/search/a.ts', 'node:fs'],
  ['lib/pages/a.ts', '@/lib/edition/edition'],
  ['lib/pages/b.ts', 'next/server'],
  ['lib/edition/a.ts', '@/lib/check/reading-rules'],
  ['lib/serving/a.ts', '@/lib/check/reading-rules'],
  ['components/layout/a.tsx', '@/lib/library/queries'],
  ['components/layout/b.tsx', '@/components/pages/article-page'],
  ['components/pages/a.tsx', '@/lib/pages/page-table'],
  ['app/a.ts', '@/lib/editor/new-article'],
  ['scripts/a.ts', '@/components/pages/article-page'],
  ['lib/a-new-room/a.ts', '@/lib/core/text'],
];

const ALLOWED: readonly (readonly [file: string, imported: string])[] = [
  ['lib/library/b.ts', '@/lib/article/article'],
  ['lib/check/b.ts', '@/lib/pages/page-table'],
  ['components/pages/b.tsx', '@/lib/pages/shapes'],
  ['lib/core/b.test.ts', '@/lib/library/library'],
];

it('lets each layer import what lies below it, and nothing else', () => {
  const cases = [...REFUSED, ...ALLOWED];
  const folder = tempFolder(
    Object.fromEntries(cases.map(([file, from]) => [file, `import { x } from '${from}';\nx();\n`])),
  );
  copyFileSync('biome.json', path.join(folder, 'biome.json'));
  const { stdout, stderr } = spawnSync(
    path.resolve('node_modules/.bin/biome'),
    ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--colors=off', '.'],
    { cwd: folder, encoding: 'utf8' },
  );
  const refused = [...`${stdout}${stderr}`.matchAll(/^(\S+?):\d+:\d+ lint\/style\/noRestrictedImports/gm)];
  expect(refused.map(([, file]) => file).sort()).toEqual(REFUSED.map(([file]) => file).sort());
});
