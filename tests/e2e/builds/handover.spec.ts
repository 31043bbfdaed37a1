import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { previousBuild, readRecord } from '@/scripts/builds.mjs';
import { buildIn } from '../support/built';
import { contentFolder } from '../support/content-folder';
import { ended } from '../support/ended';
import { bytesBelow } from '../support/files-below';
import { startLoad } from '../support/load';
import { namedFiles } from '../support/named-files';
import {
  clearBuilds,
  copyBuild,
  type OwnServer,
  type OwnSite,
  settingsOf,
  startServer,
  withServer,
} from '../support/own-server';

// Builds that follow one another while they are served. In order: each begins with the builds that the one before left, and
// they are made in the folder of the other tests that build, which spares most of the compiling.
test.describe.configure({ mode: 'serial' });

/** How many connections ask all the time. */
const CONNECTIONS = 50;

/** Milliseconds for which a connection rests after an answer; longer while a build is made, which would take twice the time. */
const [REST, LONG_REST] = [200, 1_000];

/** What a build may take with everything that it needs to run, in bytes. */
const LARGEST = 80 * 1024 ** 2;

const root = path.join(tmpdir(), `portal-handover-${process.pid}`);
const site: OwnSite = { content: path.join(root, 'content'), dist: '.next-made', port: 4118 };
const OTHER_PORT = 4121;
const dist = path.resolve(site.dist);
const folder = contentFolder(site.content);
/** Pages that a build makes of the variants, whose names are odd ones too. */
const ADDRESSES = ['/', '/news', '/topic/health', '/news/0123', '/search?q=title', '/feed.xml'];

test.beforeAll(async () => {
  cpSync('tests/fixtures/variants', site.content, { recursive: true });
  await copyBuild(site);
});

test.afterAll(() => {
  clearBuilds(site.dist);
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
});

/** `KILLS=20 TEST_SITES=builds npx playwright test handover -g killed` kills as many builds more, at random moments. */
const KILLS = Number(process.env.KILLS ?? 0);

/** The content of the builds that are killed: how many pages they have is not the point. */
const FEW_PAGES = 'tests/fixtures/empty';

/** Milliseconds that every such build takes. */
const SHORTEST_BUILD = 8_000;

/** Whether a build is to be killed now, by its output and the folders of builds. */
type Moment = (said: string, builds: readonly string[]) => boolean;

const MOMENTS: Readonly<Record<string, Moment>> = {
  'while it reads': (said) => said.includes('Reading '),
  'while it makes pages': (said) => said.includes('Generating static pages'),
  'while it is put together': (_said, builds) => builds.some((build) => !existsSync(path.join(build, 'build.json'))),
};

test.describe('while a server answers', () => {
  let server: OwnServer;
  let before: string;

  test.beforeAll(async () => {
    server = await startServer(site);
    before = buildIn(site.dist);
  });
  test.afterAll(() => server?.stop());

  test('a build of wrong content fails, and changes nothing for anybody', async () => {
    const load = startLoad(site.port, ADDRESSES, 4, REST);
    folder.write('news/wrong.md', '---\ntitle: never closed\n');
    expect((await ended(build()))[0]).toBe(1);
    folder.remove('news/wrong.md');
    expect((await load.stop()).failed).toEqual([]);
    expect(buildIn(site.dist)).toBe(before);
  });

  const random = Array.from({ length: KILLS }, (_, kill) => [`at random moment ${kill + 1}`, atRandom()] as const);
  for (const [moment, isReached] of [...Object.entries(MOMENTS), ...random])
    test(`a build that is killed ${moment} changes nothing for anybody`, async () => {
      const load = startLoad(site.port, ADDRESSES, 4, REST);
      await killAt(isReached);
      for (const file of await filesOf('/')) expect((await ask(file)).status, file).toBe(200);
      expect((await load.stop()).failed).toEqual([]);
      expect(buildIn(site.dist)).toBe(before);
      // Nor for a server that starts now.
      await withServer({ ...site, port: OTHER_PORT }, async ({ baseURL }) =>
        expect((await fetch(baseURL)).status).toBe(200),
      );
    });
});

test('no request fails while the next build is made and takes over, nor while it is rolled back', async () => {
  await withServer(site, async (server) => {
    const first = buildIn(site.dist);
    const old = readRecord(first)?.files.find((file) => file.includes('_buildManifest'));
    const load = startLoad(site.port, ADDRESSES, CONNECTIONS, LONG_REST);
    const up = npm('up');
    let said = '';
    up.stdout?.on('data', (text) => {
      said += text;
      if (/^Built /m.test(said)) load.hurry(REST);
    });
    expect(await ended(up)).toEqual([0, expect.stringMatching(/^Built /m)]);
    const second = buildIn(site.dist);
    await expectServed(server, second);
    expect(second).not.toBe(first);
    expect(previousBuild(dist)).toBe(first);
    // What builds that were killed left behind is gone.
    expect(readdirSync(path.join(dist, 'builds'))).toHaveLength(2);
    // Whose page is still open asks for files of the build before.
    expect((await ask(`/_next/static/${old}`)).status).toBe(200);
    expect(await ended(npm('rollback'))).toEqual([0, expect.any(String)]);
    await expectServed(server, first);
    expect([buildIn(site.dist), previousBuild(dist)]).toEqual([first, second]);
    await load.more(CONNECTIONS);
    expect((await load.stop()).failed).toEqual([]);
  });
});

test('a build has all it needs to run, and little else', () => {
  expect(bytesBelow(previousBuild(dist) ?? '')).toBeLessThanOrEqual(LARGEST);
});

function build(content = site.content): ChildProcess {
  const env = settingsOf({ ...site, content });
  return spawn(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { env, detached: true });
}

/** A moment of a build that begins when it is first asked for. */
function atRandom(): Moment {
  let at = 0;
  return () => {
    at ||= Date.now() + Math.random() * SHORTEST_BUILD;
    return Date.now() >= at;
  };
}

/** Builds, and at some moment kills the build with all that it has started, as a power cut would. */
async function killAt(isReached: Moment): Promise<void> {
  const child = build(FEW_PAGES);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.push(String(text)));
  const gone = ended(child);
  const builds = () => readdirSync(path.join(dist, 'builds')).map((id) => path.join(dist, 'builds', id));
  while (child.exitCode === null && !isReached(said.join(''), builds())) await sleep(10);
  expect(child.exitCode, said.join('')).toBeNull();
  process.kill(-(child.pid ?? 0), 'SIGKILL');
  await gone;
}

function npm(command: string): ChildProcess {
  return spawn('npm', ['run', command], { env: { ...settingsOf(site), PORT: String(site.port) } });
}

function ask(address: string): Promise<Response> {
  return fetch(`http://localhost:${site.port}${address}`, { redirect: 'manual' });
}

/** Style sheets, scripts and fonts that a page names. */
async function filesOf(address: string): Promise<readonly string[]> {
  return namedFiles(await (await ask(address)).text());
}

async function expectServed({ baseURL }: OwnServer, served: string): Promise<void> {
  const health = async () => JSON.parse(await (await fetch(`${baseURL}/api/health`)).text());
  await expect.poll(health).toMatchObject({ build: path.basename(served), live: true, ready: true });
}
