import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { buildFolder, makeCurrent, previousBuild, runningServers, serverFile } from '@/scripts/builds.mjs';
import { readStages, saidBy, saidInUnit, settingsIn } from '../../fixtures/deployment';
import { buildIn, nextFolderIn } from '../support/built';
import { clockAt } from '../support/clock';
import { contentFolder } from '../support/content-folder';
import { ended } from '../support/ended';
import { filesBelow } from '../support/files-below';
import { linkFolder } from '../support/link-folder';
import { startLoad } from '../support/load';
import { namedFiles } from '../support/named-files';
import {
  addBuild,
  copyBuild,
  type OwnServer,
  type OwnSite,
  settingsOf,
  startServer,
  withServer,
} from '../support/own-server';
import { NOBODY, runSealed, type SealedProcess } from '../support/sealed';
import { pieceAddress, pieceFile, pieceText } from '../support/versioned-pieces';

// Where a build runs, and how servers start and end. The tests share one build.
test.describe.configure({ mode: 'default' });

/** How many connections ask all the time. */
const CONNECTIONS = 50;

const root = path.join(tmpdir(), `portal-builds-${process.pid}`);
const site: OwnSite = { content: path.join(root, 'content'), dist: '.next-builds', port: 4108 };
const folder = contentFolder(site.content);
const ADDRESSES = ['/', '/news', pieceAddress(0), pieceAddress(1), '/search?q=title', '/feed.xml'];

test.beforeAll(async () => {
  for (const piece of [0, 1, 2]) folder.write(pieceFile(piece), pieceText(piece, 0));
  await copyBuild(site);
});

test.afterAll(() => {
  for (const made of [root, site.dist]) rmSync(made, { recursive: true, force: true, maxRetries: 5 });
});

test('a build runs in another place, over content at another path, where nothing is installed', async () => {
  const elsewhere = mkdtempSync(path.join(root, 'elsewhere-'));
  linkFolder(buildIn(site.dist), path.join(elsewhere, 'portal'));
  cpSync(site.content, path.join(elsewhere, 'articles'), { recursive: true });
  const server = spawn(process.execPath, [path.join('portal', 'server.cjs')], {
    cwd: elsewhere,
    env: { ...settingsOf(site), CONTENT_DIR: 'articles', CACHE_DIR: 'kept', PORT: String(site.port) },
  });
  try {
    await untilAnswering(server);
    for (const address of ADDRESSES) expect((await ask(address)).status, address).toBe(200);
    expect(await filesOf('/')).not.toEqual([]);
    for (const file of await filesOf('/')) expect((await ask(file)).status, file).toBe(200);
    await expect.poll(() => existsSync(path.join(elsewhere, 'kept'))).toBe(true);
  } finally {
    server.kill('SIGTERM');
  }
  expect(await once(server, 'exit')).toEqual([0, null]);
});

test('starting installs nothing and needs nothing that is installed, and stopping answers what is under way', async () => {
  const project = mkdtempSync(path.join(root, 'project-'));
  for (const own of ['scripts', 'lib']) cpSync(own, path.join(project, own), { recursive: true });
  cpSync('package.json', path.join(project, 'package.json'));
  const [code, said] = await ended(npmStart(project));
  expect([code, said]).toEqual([2, expect.stringContaining('There is no finished build in .next. Make one with')]);
  mkdirSync(path.join(project, '.next'));
  for (const name of ['builds', 'current'])
    symlinkSync(path.resolve(site.dist, name), path.join(project, '.next', name));
  const server = npmStart(project);
  await untilAnswering(server);
  await expect.poll(() => runningServers(path.join(project, '.next'))).toHaveLength(1);
  const load = startLoad(site.port, ADDRESSES, CONNECTIONS);
  await load.more(CONNECTIONS);
  server.kill('SIGTERM');
  expect((await ended(server))[0]).toBe(0);
  const { failed } = await load.stop();
  // Nobody listens any more; no connection that was accepted was cut off. The system resets those that it has taken and
  // nobody has accepted when the port is closed, as with any server on Linux.
  expect(failed.filter((why) => !/ on a new connection: (?:ECONNREFUSED|ECONNRESET)$/.test(why))).toEqual([]);
  // All its processes have ended.
  expect(await runningServers(path.join(project, '.next'))).toEqual([]);
  await expect(ask('/')).rejects.toThrow();
  expect(existsSync(path.join(project, 'node_modules'))).toBe(false);
});

test('a build runs as in its container: by somebody without rights, in a system that cannot be written to', async () => {
  test.skip(process.platform !== 'linux', 'only Linux can give a process a file system of its own');
  const image = readStages('deploy/Dockerfile').at(-1) ?? [];
  const settings = settingsIn(image);
  const cache = mkdtempSync(path.join(root, 'cache-'));
  chownSync(cache, NOBODY, NOBODY);
  const env = { ...settings, PORT: String(site.port), SITE_URL: 'https://other.example.org' };
  const start = (readable: Readonly<Record<string, string>>) =>
    runSealed({
      readable: { [saidBy(image, 'WORKDIR')]: buildIn(site.dist), ...readable },
      writable: { [saidBy(image, 'VOLUME')]: cache },
      workingFolder: saidBy(image, 'WORKDIR'),
      env,
      command: JSON.parse(saidBy(image, 'CMD')),
    });
  const [program = '', ...args]: string[] = JSON.parse(/CMD (.*)$/.exec(saidBy(image, 'HEALTHCHECK'))?.[1] ?? '');
  const health = async () => (await ended(spawn(program, args, { env: { ...process.env, ...env } })))[0];

  const content = { [settings.CONTENT_DIR ?? '']: site.content };
  expect(await health()).toBe(1);
  const said = await whileSealed(start(content), async () => {
    for (const address of ADDRESSES) expect((await ask(address)).status, address).toBe(200);
    expect(await health()).toBe(0);
    await expect.poll(() => filesBelow(cache)).toContainEqual(expect.stringMatching(/^pages\//));
  });
  // Nothing that it wanted to write has been refused.
  expect(said).toEqual([0, expect.not.stringMatching(/EROFS|EACCES|EPERM|cannot be kept|can be kept/)]);
  // One that is started without its articles does not pass for a site that has none.
  expect(await ended(start({}).outside)).toEqual([2, expect.stringContaining('CONTENT_DIR="/content": no folder')]);
});

test('a build runs as the unit of systemd has it: nothing but its cache and its note can be written to', async () => {
  test.skip(process.platform !== 'linux', 'only Linux can give a process a file system of its own');
  const unit = (setting: string) => saidInUnit('deploy/portal.service', setting)[0] ?? '';
  const project = path.join(root, 'checkout');
  for (const own of ['scripts', 'lib']) cpSync(own, path.join(project, own), { recursive: true });
  const dist = path.join(project, '.next');
  linkFolder(buildIn(site.dist), buildFolder(dist, 'served'));
  makeCurrent(dist, 'served');
  const [servers, cache] = [path.join(dist, 'servers'), mkdtempSync(path.join(root, 'cache-'))];
  for (const own of [servers, cache]) chownSync(own, NOBODY, NOBODY);
  const [, cacheWithin = ''] = unit('Environment').split('=');
  const server = runSealed({
    readable: { [unit('WorkingDirectory')]: project, '/articles': site.content },
    writable: { [unit('ReadWritePaths')]: servers, [cacheWithin]: cache },
    workingFolder: unit('WorkingDirectory'),
    env: {
      CACHE_DIR: cacheWithin,
      CONTENT_DIR: '/articles',
      SITE_URL: 'https://other.example.org',
      PORT: `${site.port}`,
    },
    command: unit('ExecStart').replace('/usr/bin/', '').split(' '),
  });
  const [code, said] = await whileSealed(server, async () => {
    await expect.poll(() => readdirSync(servers)).toEqual(['1']);
    expect((await ask('/')).status).toBe(200);
    await expect.poll(() => filesBelow(cache)).toContainEqual(expect.stringMatching(/^pages\//));
    expect(readdirSync(servers)).toHaveLength(1);
  });
  expect([code, said]).toEqual([0, expect.stringContaining('Serving build served')]);
  expect(said).not.toMatch(/EROFS|EACCES|EPERM|Nobody will find|can be kept/);
  expect(readdirSync(servers)).toEqual([]);
});

const REFUSED = [
  ['a port that is none', { PORT: '99999' }, 'PORT="99999" is not a port'],
  ['a port that browsers refuse', { PORT: '4190' }, 'PORT=4190: browsers open no page on this port'],
  ['an address that is none', { SITE_URL: 'news.example.org' }, 'SITE_URL="news.example.org": must be the address'],
  ['a folder that is not there', { CONTENT_DIR: '/no/such/folder' }, 'CONTENT_DIR="/no/such/folder": no folder at'],
] as const;

for (const [name, variables, message] of REFUSED)
  test(`a server refuses ${name} in one message before it says that it serves`, async () => {
    const [code, said] = await ended(start(variables));
    expect([code, said]).toEqual([2, expect.stringContaining(message)]);
    expect(said).not.toMatch(/^\s+at |Serving/m);
  });

for (const [name, variables, message] of REFUSED)
  test(`a server whose log is to be JSON refuses ${name} in one line of it`, async () => {
    const [code, said] = await ended(start({ LOG_FORMAT: 'json', ...variables }));
    expect([code, entriesOf(said)]).toEqual([2, [['error', expect.stringContaining(message)]]]);
  });

test('a server whose process dies starts it again, and its log is JSON from its start to its end', async () => {
  const clock = clockAt(path.join(root, 'clock'));
  clock.setAhead(0);
  let log: readonly string[] = [];
  const work = async ({ said, warned, stop }: OwnServer) => {
    expect((await ask('/')).status).toBe(200);
    const [server] = await runningServers(path.resolve(site.dist));
    // One that dies within seconds would only do so again.
    clock.setAhead(60_000);
    if (server) process.kill(server.worker, 'SIGKILL');
    await expect.poll(warned).toContain('The server ended');
    await expect.poll(async () => (await ask('/').catch(() => null))?.status).toBe(200);
    await expect.poll(() => said().match(/Serving build /g)).toHaveLength(2);
    await stop();
    log = [said(), warned()];
  };
  await withServer(site, work, { clock, env: { LOG_FORMAT: 'json', SITE_URL: '' } });
  const [said, warned] = log.map(entriesOf);
  expect(said).toContainEqual(['info', expect.stringMatching(/^Serving build /)]);
  expect(said?.map(([level]) => level)).not.toContain('error');
  expect(warned).toContainEqual(['warn', expect.stringContaining('SITE_URL is not set')]);
  expect(warned).toContainEqual(['error', 'The server ended with code 1.']);
});

const HSTS = 'max-age=3600; includeSubDomains';

test.describe('a server at an address of https that can keep nothing', () => {
  const blocked = path.join(root, 'blocked');
  test.beforeAll(() => writeFileSync(blocked, ''));
  const server = serverForAll({ CACHE_DIR: blocked, HSTS, SITE_URL: 'https://other.example.org' });

  test('says so once, and serves all the same', async () => {
    const { warned } = server();
    for (const address of [...ADDRESSES, ...ADDRESSES]) expect((await ask(address)).status, address).toBe(200);
    expect(warned().match(/Nothing can be kept in CACHE_DIR/g)).toHaveLength(1);
    expect(warned().trim().split('\n')).toHaveLength(1);
  });

  test('holds browsers to https by its setting', async () => {
    expect((await ask('/')).headers.get('strict-transport-security')).toBe(HSTS);
  });
});

test.describe('a server without an address of the site', () => {
  const server = serverForAll({ HSTS, SITE_URL: '' });

  test('says so loudly', () => expect.poll(server().warned).toContain('SITE_URL is not set'));

  test('holds no browser to https', async () => {
    expect((await ask('/')).headers.get('strict-transport-security')).toBeNull();
  });

  test('is ready, by its health, only when a page and its files answer', async () => {
    const styles = path.join(nextFolderIn(site.dist), 'static', 'chunks');
    const health = async () => {
      const answer = await ask('/api/health');
      return [answer.status, (await answer.json()).ready];
    };
    await expect.poll(health).toEqual([200, true]);
    renameSync(styles, `${styles}.away`);
    try {
      await expect.poll(health).toEqual([503, false]);
    } finally {
      renameSync(`${styles}.away`, styles);
    }
    await expect.poll(health).toEqual([200, true]);
  });

  test('does not go over to a build that does not start', async () => {
    const dist = path.resolve(site.dist);
    const serving = buildIn(site.dist);
    await addBuild(dist, serving, 'broken');
    const broken = buildFolder(dist, 'broken');
    for (const [fault, program] of FAULTS) {
      // Another file, because the two builds share theirs.
      rmSync(serverFile(broken));
      writeFileSync(serverFile(broken), program(readFileSync(serverFile(serving), 'utf8')));
      // Now it is the one before, to which one goes back.
      for (const id of ['broken', path.basename(serving)]) makeCurrent(dist, id);
      const load = startLoad(site.port, ADDRESSES, 4, 20);
      const env = { ...settingsOf(site), PORT: String(site.port) };
      const [code, said] = await ended(spawn('npm', ['run', 'rollback'], { env }));
      expect([code, said], fault).toEqual([1, expect.stringContaining('does not start')]);
      await load.more(1);
      // A program that ends while it answers takes those answers with it, and no others.
      const lost = fault === ENDS_LATER ? / connection: ECONNRESET$/ : /^$/;
      expect(
        (await load.stop()).failed.filter((why) => !lost.test(why)),
        fault,
      ).toEqual([]);
      expect((await ask('/')).status, fault).toBe(200);
      await expectServed(serving);
      expect([buildIn(site.dist), previousBuild(dist)], fault).toEqual([serving, broken]);
    }
  });
});

const ENDS_LATER = 'ends soon after it was ready';

/** Faults of a program that is to take over, each made of the right program. */
const FAULTS: readonly (readonly [fault: string, program: (right: string) => string])[] = [
  ['ends at once', () => 'process.exit(1);'],
  ['cannot be read', () => '{'],
  [ENDS_LATER, (right) => `${right}\nsetTimeout(() => process.exit(3), 3_000);`],
];

/** A server for all tests of a group. */
function serverForAll(env: Readonly<Record<string, string>>): () => OwnServer {
  let server: OwnServer;
  test.beforeAll(async () => {
    server = await startServer(site, { env });
  });
  test.afterAll(() => server?.stop());
  return () => server;
}

async function expectServed(build: string): Promise<void> {
  const health = async () => (await ask('/api/health')).json();
  await expect.poll(health).toMatchObject({ build: path.basename(build), live: true, ready: true });
}

function npmStart(cwd: string): ChildProcess {
  const env = { ...settingsOf(site), PORT: String(site.port), DIST_DIR: '.next' };
  return spawn('npm', ['start'], { cwd, env });
}

/** What npm starts. */
function start(variables: Readonly<Record<string, string>>): ChildProcess {
  const env = { ...settingsOf(site), PORT: String(site.port), ...variables };
  return spawn(process.execPath, ['scripts/start.mjs'], { env });
}

/** Works with a server that is shut in, and has it end; gives its exit code and all that it has said. */
async function whileSealed({ outside, signal }: SealedProcess, work: () => Promise<void>) {
  const end = ended(outside);
  try {
    await untilAnswering(outside);
    await work();
    signal('SIGTERM');
    return await end;
  } finally {
    if (outside.exitCode === null) signal('SIGKILL');
  }
}

/** The weight and the message of each entry of a log, all of which are to be JSON. */
function entriesOf(log: string): readonly (readonly [string, string])[] {
  return log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .map(({ level, message }) => [level, message]);
}

async function untilAnswering(server: ChildProcess): Promise<void> {
  await expect
    .poll(async () => (await ask('/').catch(() => null))?.status ?? server.exitCode, { intervals: [100] })
    .toBe(200);
}

function ask(address: string): Promise<Response> {
  return fetch(`http://localhost:${site.port}${address}`, { redirect: 'manual' });
}

/** Style sheets, scripts and fonts that a page names. */
async function filesOf(address: string): Promise<readonly string[]> {
  return namedFiles(await (await ask(address)).text());
}
