import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import {
  BUILD_MODES,
  CLIENT_HEADERS,
  closePort,
  DROPPED_REQUEST_HEADERS,
  isUnfilled,
  pathOfCacheKey,
  REQUIRED_FILES,
  STANDALONE_CONFIG,
  UNFILLED_ID,
} from '@/lib/serving/next-internals.mjs';
import { NOWHERE } from '@/lib/serving/page-mark.mjs';

const require = createRequire(import.meta.url);
const inNext = (file: string) => require(`next/dist/${file}`);
const sourceOf = (file: string) => readFileSync(require.resolve(`next/dist/${file}`), 'utf8');

it('Next’s file cache is the class that lib/serving/kept-pages.mjs wraps', () => {
  const { default: FileSystemCache } = inNext('server/lib/incremental-cache/file-system-cache.js');
  const cache = new FileSystemCache({ fs: {}, flushToDisk: false, serverDistDir: '', maxMemoryCacheSize: 0 });
  expect([typeof cache.get, typeof cache.set]).toEqual(['function', 'function']);
});

it.each([
  ['/news/a-slug', '/news/[[...address]]/page', '/news/a-slug'],
  ['/', '/page', '/'],
  ['/house-page/about', '/house-page/[...address]/page', '/about'],
  ['/_not-found', '/_not-found/page', NOWHERE],
])('pathOfCacheKey reads Next’s key of %s', (pathname, sourceRoute, path) => {
  const { getRouteCacheKey } = inNext('server/lib/route-cache-key.js');
  expect(pathOfCacheKey(getRouteCacheKey(pathname, { kind: 'APP_PAGE', sourceRoute }))).toBe(path);
});

it('a standalone build gets its settings by STANDALONE_CONFIG, from REQUIRED_FILES', () => {
  const { SERVER_FILES_MANIFEST } = inNext('shared/lib/constants.js');
  expect(sourceOf('build/utils.js'), 'the program of a standalone build').toContain(
    `process.env.${STANDALONE_CONFIG} =`,
  );
  expect(sourceOf('server/config.js'), 'where settings are loaded').toContain(`process.env.${STANDALONE_CONFIG}`);
  expect(`${SERVER_FILES_MANIFEST}.json`).toBe(REQUIRED_FILES);
});

it('next build knows BUILD_MODES', () => {
  const [, choices = ''] =
    /--experimental-build-mode \[mode\]'[^[]*\.choices\(\[([^\]]*)\]/.exec(sourceOf('bin/next')) ?? [];
  for (const mode of BUILD_MODES) expect(choices).toContain(`'${mode}'`);
});

it('a build calls its phase as isBuildPhase and runMode of lib/config/env.ts do', () => {
  expect(inNext('shared/lib/constants.js').PHASE_PRODUCTION_BUILD).toBe('phase-production-build');
  expect(sourceOf('build/index.js')).toMatch(/process\.env\.NEXT_PHASE = \S*PHASE_PRODUCTION_BUILD/);
});

it('next.config.js names no experiment that Next has given up', async () => {
  const { configSchema } = inNext('server/config-schema.js');
  const { default: config } = await import('@/next.config.js');
  const { error } = configSchema.safeParse(config);
  expect(error?.issues ?? []).toEqual([]);
});

it('DROPPED_REQUEST_HEADERS and CLIENT_HEADERS are those of Next’s client', () => {
  const names = inNext('client/components/app-router-headers.js');
  const asked = [names.NEXT_URL, names.ACTION_HEADER, ...names.FLIGHT_HEADERS];
  expect(DROPPED_REQUEST_HEADERS, 'what Next’s client may ask by').toEqual(expect.arrayContaining(asked));
  const told = [names.NEXT_IS_PRERENDER_HEADER, names.NEXT_ROUTER_STALE_TIME_HEADER];
  expect(CLIENT_HEADERS, 'what Next’s client reads').toEqual(expect.arrayContaining(told));
  expect(sourceOf('server/web/spec-extension/response.js')).toContain(`'${CLIENT_HEADERS[2]}'`);
});

it('a page that failed is the document that isUnfilled knows', () => {
  expect(sourceOf('server/app-render/app-render.js')).toContain(`id: '${UNFILLED_ID}'`);
  expect(isUnfilled(Buffer.from('<!DOCTYPE html><html id="__next_error__"><head>'))).toBe(true);
  expect(isUnfilled(Buffer.from('<!DOCTYPE html><html lang="en"><head>'))).toBe(false);
});

it('closePort leaves idle connections open', async () => {
  const server = createServer((_request, response) => response.end('there'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const socket = connect(port, '127.0.0.1');
  const ask = () =>
    new Promise<string>((resolve) => {
      socket.once('data', (data) => resolve(String(data)));
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    });
  await ask();
  let isClosed = false;
  closePort(server, () => {
    isClosed = true;
  });
  expect(await ask()).toContain('there');
  expect(isClosed).toBe(false);
  const closed = new Promise((resolve) => server.once('close', resolve));
  socket.end();
  await closed;
  expect(isClosed).toBe(true);
});

it('V8 takes the setting by which lib/serving/server.ts bounds the heap', () => {
  expect(execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })).toContain('--heap-growing-percent');
});
