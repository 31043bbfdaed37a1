import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { RULES } from '@/lib/rules/rules';
import { commitAll, git } from '@/tests/fixtures/git';
import { runInProcess } from '@/tests/fixtures/run-in-process';
import { sharedFolder, tempFolder, writeInto } from '@/tests/fixtures/temp-folder';
import { check as checkContent } from './check/command';

const TIMEOUT = 120_000;
const COMMAND = ['scripts/check.mjs'];

/** Checks a content folder in this process; on a terminal if the variables of one are given. */
function check(root: string, args: readonly string[] = [], terminal: Record<string, string> | null = null) {
  const env = { CONTENT_DIR: root, ...terminal };
  return runInProcess((around) => checkContent(args, around), env, terminal !== null);
}

/** Runs the real command on a content folder. */
function runCheck(root: string, args: readonly string[], variables: Record<string, string> = {}) {
  return spawnSync(process.execPath, [...COMMAND, ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: root, ...variables },
  });
}

/** How a file of a folder is named in problems: from the project, where the command runs. */
function shown(root: string, file: string): string {
  return path.relative(process.cwd(), path.join(root, file));
}

const article = (fields: string, body = 'Something of its own to say about the matter, at some length.') =>
  `---\ntitle: Title of ${fields.length}\ndate: '2021-02-17'\ndescription: What it is about.\n${fields}---\n${body}\n`;

/** Has one warning that can be mended, one that cannot, and one error. */
const FILES = {
  'news/good.md': article('slug: good\n'),
  'news/mendable.md': article(`slug: mendable\naliases: [/old, /old] # twice\n`),
  'news/misspelt.md': article(`slug: misspelt\nstatuss: draft\n`),
  'news/wrong.md': article('slug: wrong\n').replace('2021-02-17', '2021-02-31'),
};

describe('a folder with problems', () => {
  const root = sharedFolder(FILES);
  let plain: Awaited<ReturnType<typeof check>>;
  beforeAll(async () => {
    plain = await check(root);
  });

  it('is told one line a problem, with its place, rule and a way out, and nothing else on the output', () => {
    expect(plain.stdout.split('\n')).toEqual([
      `${shown(root, 'news/mendable.md')}:6:17 warning value-repeated aliases[1]: "/old" is written twice (remove one)`,
      `${shown(root, 'news/misspelt.md')}:6:10 warning field-unknown statuss: unknown field (did you mean status?)`,
      `${shown(root, 'news/wrong.md')}:3:7 error date-exists date: "2021-02-31" is not a date that exists: February 2021 has 28 days (a date looks like 2021-02-17)`,
      '',
    ]);
    expect(plain.stderr).toContain('1 error and 2 warnings in 4 articles.');
    expect(plain.stderr).toContain('"npm run check -- --fix" can correct 1 of these');
    expect(plain.status).toBe(1);
  });

  it('is told the same when nothing changed', async () => {
    expect(await check(root)).toEqual(plain);
  });

  it('is told the same by the command', { timeout: TIMEOUT }, () => {
    expect(runCheck(root, [])).toMatchObject(plain);
  });

  it('is told as one JSON document', async () => {
    const { stdout, stderr, status } = await check(root, ['--json']);
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual(['files', 'problems', 'unpublished', 'counts', 'fixes']);
    expect(report.files).toBe(4);
    expect(report.problems[2]).toEqual({
      file: shown(root, 'news/wrong.md'),
      line: 3,
      column: 7,
      severity: 'error',
      rule: 'date-exists',
      field: 'date',
      message: '"2021-02-31" is not a date that exists: February 2021 has 28 days',
      hint: 'a date looks like 2021-02-17',
      otherFiles: [],
      fixable: false,
    });
    expect(report.counts).toEqual({
      errors: 1,
      warnings: 2,
      fixable: 1,
      rules: { 'date-exists': 1, 'field-unknown': 1, 'value-repeated': 1 },
      others: 0,
    });
    expect(report.fixes).toEqual({ written: false, changes: [], refused: [] });
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });

  it('is annotated for GitHub', async () => {
    const { stdout, status } = await check(root, ['--github']);
    expect(stdout.split('\n')[2]).toBe(
      `::error file=${shown(root, 'news/wrong.md')},line=3,col=7,title=date-exists::date: "2021-02-31" is not a date that exists: February 2021 has 28 days (a date looks like 2021-02-17)`,
    );
    expect(status).toBe(1);
  });

  it('is shown by rule, file or folder, and the exit code is of what is shown', async () => {
    const byRule = await check(root, ['--rule', 'field-unknown', '--rule=value-repeated']);
    expect(byRule.stdout.trim().split('\n')).toHaveLength(2);
    expect(byRule.stderr).toContain(
      '2 warnings in these files; 1 problem in other files, or of other rules (4 articles in all).',
    );
    expect(byRule.status).toBe(0);
    const byFile = await check(root, [path.join(root, 'news/wrong.md')]);
    expect(byFile.stdout.trim().split('\n')).toHaveLength(1);
    expect(byFile.status).toBe(1);
    expect((await check(root, [path.join(root, 'news'), root])).stdout).toBe(plain.stdout);
  });

  const expectGrouped = (stdout: string) => {
    const lines = stdout.split(/\r?\n/);
    const start = lines.findIndex((line) => line.includes('wrong.md'));
    expect(lines[start]).toBe(`\u001b[4m${shown(root, 'news/wrong.md')}\u001b[24m`);
    expect(lines[start + 1]).toContain('3:7  \u001b[31merror  \u001b[39m  date: "2021-02-31" is not a date');
    expect(stdout).toContain(`date-exists  \u001b[90m${RULES['date-exists'].title}\u001b[39m`);
    expect(stdout).toContain('1 error and 2 warnings in 4 articles.');
  };

  it('is grouped and coloured on a terminal, unless NO_COLOR is set', async () => {
    const { stdout, status } = await check(root, [], { TERM: 'xterm' });
    expectGrouped(stdout);
    expect(status).toBe(1);
    for (const plainly of [{ NO_COLOR: '1' }, { TERM: 'dumb' }] as Record<string, string>[])
      expect(await check(root, [], plainly)).toEqual(plain);
  });

  it.skipIf(spawnSync('script', ['--version']).status !== 0)(
    'is grouped and coloured by the command, on a real terminal',
    { timeout: TIMEOUT },
    () => {
      const { stdout, status } = spawnSync('script', ['-qec', [process.execPath, ...COMMAND].join(' '), '/dev/null'], {
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: root, TERM: 'xterm', NO_COLOR: '' },
      });
      expectGrouped(stdout);
      expect(status).toBe(1);
    },
  );
});

it('weighs rules as rules.yaml says, and tells what is wrong with it', async () => {
  const root = tempFolder({ ...FILES, 'rules.yaml': 'field-unknown: error\nvalue-repeated: off\n' });
  const { stdout } = await check(root, ['--rule', 'field-unknown', '--rule', 'value-repeated']);
  expect(stdout).toMatch(/^\S+misspelt\.md:6:10 error field-unknown [^\n]*\n$/);
  writeFileSync(path.join(root, 'rules.yaml'), 'field-unknwon: error\n');
  const wrong = await check(root, ['--rule', 'rules-file']);
  expect(wrong.stdout).toContain(
    'rules.yaml:1:1 error rules-file field-unknwon: unknown rule (did you mean field-unknown?)',
  );
  expect(wrong.status).toBe(1);
});

it('says what readers do not see, of what was asked for', async () => {
  const state = (field: string) => FILES['news/good.md'].replace('slug: ', `${field}\nslug: x-`);
  const root = tempFolder({
    'news/good.md': FILES['news/good.md'],
    'news/later/due.md': state('publishDate: 2999-12-01T09:00:00Z'),
  });
  const summary = `Not published: 1 scheduled (${shown(root, 'news/later/due.md')} for 2999-12-01 09:00 UTC).`;
  const all = await check(root);
  expect([all.stdout, all.stderr]).toEqual(['', `No problems in 2 articles.\n${summary}\n`]);
  // As it was kept.
  expect(await check(root)).toEqual(all);
  expect((await check(root, [path.join(root, 'news/later')])).stderr).toContain(summary);
  expect((await check(root, [path.join(root, 'news/good.md')])).stderr).not.toContain('Not published');
});

it('ends well where nothing is wrong, or only warnings', async () => {
  const root = tempFolder({ 'news/good.md': FILES['news/good.md'] });
  const clean = await check(root);
  expect(clean).toEqual({ status: 0, stdout: '', stderr: 'No problems in 1 article.\n' });
  writeInto(root, 'news/misspelt.md', FILES['news/misspelt.md']);
  const warned = await check(root);
  expect(warned.stdout).toContain(' warning field-unknown ');
  expect(warned.status).toBe(0);
});

it('tells everything that is wrong with its use at once, and checks nothing', async () => {
  const root = tempFolder(FILES);
  const { status, stdout, stderr } = await check(root, [
    ...['--rul', 'x', '--rule', 'field-unknwon', '--json', '--github', '--since', 'HEAD', 'no/such.md', 'package.json'],
  ]);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('there is no option --rul (did you mean --rule?)');
  expect(stderr).toContain('--rule: there is no rule "field-unknwon" (did you mean field-unknown?)');
  expect(stderr).toContain('--json and --github cannot go together');
  expect(stderr).toContain('there is no file or folder no/such.md');
  expect(stderr).toContain('package.json is not in the content folder');
  expect(stderr).toMatch(/--since needs git, and \S+ is in no repository/);
  const missing = await check('no/such/folder');
  expect(missing.status).toBe(2);
  expect(missing.stderr).toContain('CONTENT_DIR="no/such/folder": no folder at');
  expect(missing.stderr).not.toMatch(/^\s+at /m);
});

it('shows what changed since a git revision, committed or not, and counts the rest', async () => {
  const root = tempFolder({
    'content/news/wrong.md': FILES['news/wrong.md'],
    'content/news/good.md': FILES['news/good.md'],
  });
  const content = path.join(root, 'content');
  commitAll(root);
  writeInto(content, 'news/ümläut "x".md', FILES['news/misspelt.md']);
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'Second');
  writeInto(content, 'news/unknown.md', FILES['news/misspelt.md'].replace('misspelt', 'unknown'));
  const since = await check(content, ['--since', 'HEAD~1', '--rule', 'field-unknown', '--rule', 'date-exists']);
  expect(
    since.stdout
      .trim()
      .split('\n')
      .map((line) => /news\/.*\.md/.exec(line)?.[0]),
  ).toEqual(['news/unknown.md', 'news/ümläut "x".md']);
  expect(since.status).toBe(0);
  expect(since.stderr).toMatch(/\d+ problems? in other files/);
  expect((await check(content, ['--since', 'HEAD', '--rule', 'field-unknown'])).stdout.trim().split('\n')).toHaveLength(
    1,
  );
  const unknown = await check(content, ['--since=--output=/tmp/x']);
  expect(unknown.stderr).toContain('the repository has no revision "--output=/tmp/x"');
  expect(unknown.status).toBe(2);
});

it('asks git of the folder it checks, not of one that the environment names', { timeout: TIMEOUT }, () => {
  const [root, other] = [tempFolder({ 'news/wrong.md': FILES['news/wrong.md'] }), tempFolder()];
  git(other, 'init', '--quiet');
  git(root, 'init', '--quiet');
  git(root, 'commit', '--quiet', '--allow-empty', '--message', 'First');
  const variables = { GIT_DIR: path.join(other, '.git'), GIT_WORK_TREE: other, GIT_PREFIX: 'x/' };
  const { stdout, stderr } = runCheck(root, ['--since', 'HEAD'], variables);
  expect(stderr).not.toContain('--since');
  expect(stdout).toContain('wrong.md:3:7 error date-exists');
});

it('tells of folders that are files or links, and of what lies among the pages and is none', async () => {
  const [root, elsewhere] = [tempFolder({ offerings: 'x', 'pages/about.mdx/x': 'x' }), tempFolder(FILES)];
  symlinkSync(path.join(elsewhere, 'news'), path.join(root, 'news'));
  for (const { status, stdout, stderr } of [await check(root), await check(root)]) {
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/news:1:1 error file-readable file: is a symbolic link, which is not followed \(/),
      expect.stringMatching(/offerings:1:1 error file-readable file: is a file where a folder is expected \(/),
      expect.stringMatching(
        /pages\/about\.mdx\/x:1:1 warning page-ignored file: is no page, so readers do not see it \(/,
      ),
      '',
    ]);
    expect(stderr).not.toMatch(/^\s+at /m);
  }
});

it('keeps what it is given from acting on a terminal', async () => {
  const root = tempFolder(FILES);
  for (const args of [['\u001b[2J.md'], ['--\u001b[2J'], ['--rule', '\u001b[2J'], ['--since', '\u001b[2J']]) {
    const { status, stderr } = await check(root, args);
    expect(status).toBe(2);
    expect(stderr).not.toContain('\u001b');
  }
});

describe('fixes', () => {
  it('are listed without being written, then written without touching another byte', async () => {
    const crlf = FILES['news/mendable.md'].replaceAll('\n', '\r\n').replace('slug: mendable', 'slug: other');
    const root = tempFolder({ ...FILES, 'news/crlf.md': `\ufeff${crlf}` });
    const file = path.join(root, 'news/mendable.md');
    chmodSync(file, 0o640);
    const listed = await check(root, ['--fix', '--dry-run', file]);
    expect(listed.stdout).toBe(
      [
        `would change ${shown(root, 'news/mendable.md')}: value-repeated`,
        '  6 - aliases: [/old, /old] # twice',
        '  6 + aliases: [/old] # twice',
        '1 file would change. No file was changed: run it with --fix to do that.',
        '',
      ].join('\n'),
    );
    expect(readFileSync(file, 'utf8')).toBe(FILES['news/mendable.md']);
    const written = await check(root, ['--fix', '--rule', 'value-repeated']);
    expect(written.stdout).toContain(`changed ${shown(root, 'news/mendable.md')}: value-repeated\n`);
    expect(readFileSync(file, 'utf8')).toBe(FILES['news/mendable.md'].replace('[/old, /old]', '[/old]'));
    expect(readFileSync(path.join(root, 'news/crlf.md'), 'utf8')).toBe(
      `\ufeff${crlf.replace('[/old, /old]', '[/old]')}`,
    );
    expect(statSync(file).mode & 0o777).toBe(0o640);
    for (const name of ['news/good.md', 'news/misspelt.md', 'news/wrong.md'] as const)
      expect(readFileSync(path.join(root, name), 'utf8')).toBe(FILES[name]);
    expect(readdirSync(path.join(root, 'news')).sort()).toEqual(
      ['crlf.md', 'good.md', 'mendable.md', 'misspelt.md', 'wrong.md'].sort(),
    );
    expect(written.stdout).not.toContain(':6:17 warning value-repeated');
    expect((await check(root, ['--fix', '--rule', 'value-repeated'])).stdout).toBe('Nothing to correct.\n');
  });

  it('that only a person can make are told, and the file stays', async () => {
    const text = article('slug: shared\naliases: &all [/old, /old]\nother: *all\n');
    const root = tempFolder({ 'news/shared.md': text });
    const { stdout, stderr } = await check(root, ['--fix', '--rule', 'value-repeated']);
    expect(stderr).toContain('1 warning in 1 article.');
    expect(stderr).not.toContain('--fix');
    expect(stdout).toContain('not changed');
    expect(stdout).toContain('1 problem to correct by hand.');
    expect(readFileSync(path.join(root, 'news/shared.md'), 'utf8')).toBe(text);
  });
});

it('checks again after a save and ends at Ctrl C with the last exit code', { timeout: TIMEOUT }, async () => {
  const root = tempFolder({ 'news/good.md': FILES['news/good.md'] });
  const { child, output } = await startWatching(root);
  writeInto(root, 'news/wrong.md', FILES['news/wrong.md']);
  await output.until(/Saved: news\/wrong\.md\n[\s\S]*wrong\.md:3:7 error date-exists[\s\S]*1 error[\s\S]*Watching/);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(1);
});

it('says when the folder it watches is away, and checks it again when it is back', { timeout: TIMEOUT }, async () => {
  const root = path.join(tempFolder({ 'content/news/good.md': FILES['news/good.md'] }), 'content');
  const { output } = await startWatching(root);
  renameSync(root, `${root}-away`);
  await output.until(/Nothing was checked: there is no folder \S+content\nWatching/);
  renameSync(`${root}-away`, root);
  await output.until(/there is no folder[\s\S]*No problems in 1 article\.\nWatching/);
});

/** Starts the real command on a folder of one good article, and waits until it watches. */
async function startWatching(root: string) {
  const child = spawn(process.execPath, [...COMMAND, '--watch'], { env: { ...process.env, CONTENT_DIR: root } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = collect(child);
  await output.until(/No problems in 1 article\.\nWatching/);
  return { child, output };
}

/** What a process prints on both streams, and a way to wait for it. */
function collect(child: ChildProcess): { until(pattern: RegExp): Promise<void> } {
  let text = '';
  let check = (): void => undefined;
  const add = (chunk: Buffer) => {
    text += chunk.toString();
    check();
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return {
    until: (pattern) =>
      new Promise((resolve, reject) => {
        child.once('exit', () => reject(new Error(`ended before ${pattern}:\n${text}`)));
        check = () => {
          if (pattern.test(text)) resolve();
        };
        check();
      }),
  };
}
