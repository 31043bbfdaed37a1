// All undocumented behaviour of Next, React, Node and V8 that the site relies on. What can be collected is in this file; for
// the rest the table names the place. After an upgrade run next-internals.test.ts first, which compares this file with the
// installed packages, then the browser tests named below.
//
// what is relied on                                           where                           test
// ----------------------------------------------------------- ------------------------------- -------------------------------
// the class of Next's own file cache and its options          kept-pages.mjs                  next-internals, e2e/builds/edition
// keys of cached pages                                        pathOfCacheKey                  next-internals, e2e/edition/replicas
// fields of a cached page and of a resized picture            kept-pages.mjs                  e2e/builds/edition, e2e/site/responses
// settings of a standalone build, in a variable               STANDALONE_CONFIG               next-internals, every browser test
// the file of a build that holds these settings               REQUIRED_FILES                  next-internals, every browser test
// a build in two runs                                         BUILD_MODES                     next-internals, e2e/edition/builds
// the variable that is set while a build is made              isBuildPhase, config/env.ts     next-internals
// settings marked as experiments                              next.config.js                  next-internals
// request headers of Next's client                            DROPPED_REQUEST_HEADERS         next-internals, e2e/site/responses
// response headers for Next's client                          CLIENT_HEADERS                  next-internals, e2e/site/finished
// the document of a page that could not be rendered           isUnfilled                      next-internals, e2e/builds/edition
// `no-store` for a page that is rendered for a request        send-page.mjs                   e2e/site/finished (Back)
// plain text if a page's code cannot be loaded                finish-responses.mjs            e2e/builds/edition (fails)
// the scripts, preloads and comments of a document            finish-document.mjs             e2e/site/finished
// where React puts a `meta` element, and how it quotes it     page-mark.mjs                   e2e/builds/edition
// where a build puts pages, styles and its program            renderedPage, assemble-build.ts e2e/edition/builds
// large files of Next that no server loads                   NEVER_LOADED, assemble-build.ts e2e/edition/builds
// the names of error pages                                    ERROR_PAGES                     e2e/site/responses
// the page for addresses that no route answers                proxy.ts                        e2e/site/responses
// a route's own `Content-Length` is dropped                   http/content-length.ts          e2e/site/responses
// Next writes the folder of a build into tsconfig.json        scripts/own-tsconfig.mjs        e2e/edition/builds
// methods of Node's response that Next calls                  finish-responses.mjs            finish-responses
// closing a port without its connections (Node)               closePort                       next-internals, e2e/edition/builds
// how far the heap may grow (V8)                              server.ts                       next-internals
// React tracks every promise in development                   preview/untracked-promises.ts   bench:preview
// lists of pages, at every request in development             preview/unlisted-pages.ts       e2e/desk/server
// addresses that Next answers before the proxy                preview/request-origin.ts       e2e/desk/server

import { Server as NetServer } from 'node:net';
import path from 'node:path';
import { NOWHERE } from './page-mark.mjs';

/** The variable with the settings of a standalone build's server, as JSON. */
export const STANDALONE_CONFIG = '__NEXT_PRIVATE_STANDALONE_CONFIG';

/** The file in Next's folder that holds these settings. */
export const REQUIRED_FILES = 'required-server-files.json';

/** `next build --experimental-build-mode`: compiles, then renders pages. */
export const BUILD_MODES = /** @type {const} */ (['compile', 'generate']);

/** Whether this process makes a build. */
export function isBuildPhase() {
  return process.env.NEXT_PHASE === 'phase-production-build';
}

/**
 * Request headers that are removed. With the router's, Next would answer with data for its client, which no page has; with a
 * draft-mode cookie, the answer would set cookies.
 */
export const DROPPED_REQUEST_HEADERS = [
  'cookie',
  'x-middleware-prefetch',
  'rsc',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'next-url',
  'next-hmr-refresh',
  'next-action',
];

/** Response headers that are removed: only Next's client reads them, and the last one reveals the proxy's internal rewrite. */
export const CLIENT_HEADERS = ['x-nextjs-prerender', 'x-nextjs-stale-time', 'x-middleware-rewrite'];

/** The id of the empty document that Next sends if rendering fails, for its client to fill. */
export const UNFILLED_ID = '__next_error__';

const UNFILLED = `<!DOCTYPE html><html id="${UNFILLED_ID}"`;

/** @param {Buffer} rendered a page as Next renders it */
export function isUnfilled(rendered) {
  return rendered.toString('latin1', 0, UNFILLED.length) === UNFILLED;
}

/** Prerendered error pages, which Next would also serve at these addresses. */
export const ERROR_PAGES = ['/_not-found', '/_global-error', '/_error', '/404', '/500'];

/** Next's file names for the two pages whose addresses cannot be file names. */
const SPECIAL_NAMES = new Map([
  ['/index', '/'],
  ['/_not-found', NOWHERE],
]);

/**
 * Guesses from Next's cache key the path in the page's mark. Servers that share pages look them up by path and fingerprint,
 * so they need the path of a page that they never rendered. Next calls its keys opaque: if the guess differs from the mark,
 * the page is stored only on this machine.
 *
 * @param {string} key such as `/route-cache/APP_PAGE/<hash>/$/news/a-slug`
 */
export function pathOfCacheKey(key) {
  const name = key.slice(key.indexOf('/$/') + 2);
  return SPECIAL_NAMES.get(name) ?? name.replace(/^\/house-page(?=\/)/, '');
}

/**
 * The file of a page that a build has rendered.
 *
 * @param {string} distDir Next's folder
 * @param {string} name such as `failed`
 */
export function renderedPage(distDir, name) {
  return path.join(distDir, 'server', 'app', `${name}.html`);
}

/**
 * Closes a server's port, but no connections: an HTTP server's own `close` would also close idle ones.
 *
 * @param {import('node:http').Server} server
 * @param {() => void} done called once no connection is open
 */
export function closePort(server, done) {
  NetServer.prototype.close.call(server, done);
}
