import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';

afterAll(() => rmSync('.next-refused', { recursive: true, force: true }));

/** Runs the strict build on settings that must stop it before Next begins. */
function build(variables: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, DIST_DIR: '.next-refused', ...variables },
  });
  return { status, lines: `${stdout}${stderr}`.split('\n') };
}

it('refuses wrong content with every problem of every file at once, each with its place', () => {
  const { status, lines } = build({ CONTENT_DIR: 'tests/fixtures/broken' });
  const news = 'tests/fixtures/broken/news';
  expect(status).toBe(1);
  expect(lines.filter((line) => line.includes(' error '))).toEqual([
    `${news}/four.md:5:11 error alias-taken aliases[0]: "/shared" is also an alias of ${news}/five.md (remove it from one of them)`,
    `${news}/one.md:2:8 error field-required title: is missing (write it, such as title: Clinics share their records)`,
    `${news}/one.md:3:7 error date-exists date: "2021-02-31" is not a date that exists: February 2021 has 28 days (a date looks like 2021-02-17)`,
    `${news}/one.md:4:7 error slug-grammar slug: "a/b" contains a slash (for instance b)`,
    `${news}/one.md:5:14 error field-type categories[0]: is a list where a topic belongs (write each as an entry of its own, such as categories: ['Care: Telehealth', Records])`,
    `${news}/seven.md:2:8 error front-matter file: YAML: the quote that opens here is not closed (close it with the same quote)`,
    `${news}/six.md:1:4 error front-matter file: front matter in "js" is not read (only YAML: write --- alone)`,
    `${news}/three.md:3:7 error slug-duplicate slug: "twin" is also the slug of ${news}/four.md (give the newer of the two another slug)`,
    `${news}/three.md:4:7 error date-exists date: "yesterday" is not how a date is written here (a date looks like 2021-02-17)`,
    `${news}/two.md:3:7 error slug-duplicate slug: "twin" is also the slug of ${news}/four.md (give the newer of the two another slug)`,
    `${news}/two.md:5:10 error alias-taken aliases: "/news" is a page of the site itself (remove it)`,
  ]);
  expect(lines.join('\n')).toContain('Not built: 11 errors.');
  expect(readdirSync('.next-refused')).not.toContain('builds');
});

it('says before it builds what readers will not see', () => {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/read-for-build.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: 'tests/fixtures/real-world/waiting',
      PORTAL_BUILD_NOW: '2026-11-28T12:00:00Z',
    },
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /\nNot published: 3 scheduled \(\S+\/tomorrow\.md for 2026-11-29, \S+ for 2026-12-01 09:00 UTC, 1 more\), 1 draft .*\n1 article, /,
  );
});

it('refuses to build outside the project', () => {
  const { status, lines } = build({ DIST_DIR: '/tmp' });
  expect([status, lines[0]]).toEqual([2, expect.stringContaining('needs a folder within the project')]);
});

it('refuses wrong settings, all of them in one message, without a stack trace', () => {
  const { status, lines } = build({ CONTENT_DIR: 'no/such/folder', SITE_URL: 'ftp://x' });
  expect(status).toBe(2);
  expect(lines.some((line) => line.includes('CONTENT_DIR="no/such/folder": no folder at'))).toBe(true);
  expect(lines.some((line) => line.includes('SITE_URL="ftp://x": must be the address'))).toBe(true);
  expect(lines.some((line) => /^\s+at /.test(line))).toBe(false);
});
