import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { formatProblem } from '@/lib/core/problem';
import { emptyContentCache } from '@/lib/library/content';
import { openContentReader } from '@/lib/library/content-reader';
import { tempFolder } from '@/tests/fixtures/temp-folder';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10"/></svg>';

it('finds the pictures that site.yaml names, and tells of those that are not there or are none', async () => {
  const root = tempFolder({
    'news/.gitkeep': '',
    'logo.svg': SVG,
    'card.png': 'no picture',
    'site.yaml': 'logo:\n  light: logo.svg\n  dark: img/dark.svg\nicons:\n  card: card.png\n',
  });
  const reader = openContentReader(root, { cache: emptyContentCache(), lastGood: true });
  const content = await reader.read(null);
  expect([...content.sitePictures]).toEqual([['logo.svg', { hash: expect.any(String), width: 20, height: 10 }]]);
  expect(content.problems.map(formatProblem)).toEqual([
    expect.stringMatching(
      /site\.yaml:3:9 error site-file logo\.dark: "img\/dark\.svg" does not exist \(save it as .*\)$/,
    ),
    expect.stringMatching(/site\.yaml:5:9 error site-file icons\.card: "card\.png" cannot be decoded as a picture/),
  ]);
  expect(await reader.read(new Set())).toBe(content);
  writeFileSync(path.join(root, 'logo.svg'), SVG.replace('width="20"', 'width="40"'));
  const changed = await reader.read(new Set(['logo.svg']));
  expect(changed.sitePictures.get('logo.svg')).toMatchObject({ width: 40 });
});
