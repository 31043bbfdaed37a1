import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Of the site that this project was written for: it stands in `content` alone, in fixtures, and in the documentation. */
const OURS = /health[\s-]*record|health\s*-?care|symplur/i;

it('is in no code: what the site is stands in the content folder', () => {
  const files = ['app', 'components', 'lib', 'deploy'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:test\.ts|woff2)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => OURS.test(readFileSync(file, 'utf8')))).toEqual([]);
});
