// Everything in which the site relies on how Next, React, Node and V8 work inside, beyond what they document. What can stand
// in one place stands here; the rest is where it is used. After an upgrade run next-internals.test.ts first: it compares
// this file with the installed packages. What only a build shows fails in the browser test that is named.
//
// what is relied on                                           where                           test
// ----------------------------------------------------------- ------------------------------- -------------------------------
// the class of Next's own file cache and its options          kept-pages.mjs                  next-internals, e2e/edition/edition
// keys of cached pages                                        pathOfCacheKey                  next-internals, e2e/edition/replicas
// fields of a cached page and of a resized picture            kept-pages.mjs                  e2e/edition/edition, e2e/site/responses
// settings of a standalone build, by a variable               STANDALONE_CONFIG               next-internals, every browser test
// the file in which a build writes them down                  REQUIRED_FILES                  next-internals, every browser test
// a build in two runs                                         BUILD_MODES                     next-internals, e2e/edition/builds
// the variable that says that a build is being made           isBuildPhase, config/env.ts     next-internals
// settings marked as experiments                              next.config.js                  next-internals
// request headers of Next's client                            ROUTER_HEADERS                  next-internals, e2e/site/responses
// response headers for Next's client                          CLIENT_HEADERS                  next-internals, e2e/site/finished
// the document of a page that could not be rendered           isUnfilled                      next-internals, e2e/edition/edition
// `no-store` of a page that is rendered for a request         send-page.mjs                   e2e/site/finished (Back)
// plain text where a page's code cannot be loaded             finish-responses.mjs            e2e/edition/edition (fails)
// the scripts, preloads and comments of a document            finish-document.mjs             e2e/site/finished
// where React puts a `meta` element, and how it quotes it     page-mark.mjs                   e2e/edition/edition
// where a build leaves pages, styles and its program          renderedPage, assemble-build.ts e2e/edition/builds
// the names of pages for errors                               ERROR_PAGES                     e2e/site/responses
// the page for addresses that no route answers                proxy.ts                        e2e/site/responses
// a route's own `Content-Length` is dropped                   http/content-length.ts          e2e/site/responses
// the folder of a build gets into the compiler's settings     scripts/own-tsconfig.mjs        e2e/edition/builds
// methods of Node's response that others call                 finish-responses.mjs            finish-responses
// closing a port without its connections (Node)               closePort                       next-internals, e2e/edition/builds
// how far the heap may grow (V8)                              server.ts                       next-internals
// React follows every promise in development                  preview/untracked-promises.ts   bench:preview
// addresses that a preview answers before the proxy           preview                         e2e/desk/server

import { Server as NetServer } from 'node:net';
import path from 'node:path';
import { NOWHERE } from './page-mark.mjs';

/** The variable by which a standalone build's server gets its settings, as JSON. */
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
 * By these the framework's own client, which no page has, would ask for a page's data in place of the page; and by a cookie
 * for drafts, which no page has either: such an answer would set one.
 */
export const ROUTER_HEADERS = [
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

/** What the framework's own client would read in an answer, and where the proxy had a page rendered. */
export const CLIENT_HEADERS = ['x-nextjs-prerender', 'x-nextjs-stale-time', 'x-middleware-rewrite'];

/** The id of a document that only Next's own client would fill, because rendering the page failed. */
export const UNFILLED_ID = '__next_error__';

const UNFILLED = `<!DOCTYPE html><html id="${UNFILLED_ID}"`;

/** @param {Buffer} rendered a page as Next renders it */
export function isUnfilled(rendered) {
  return rendered.toString('latin1', 0, UNFILLED.length) === UNFILLED;
}

/** Pages that are prerendered for errors, and that Next would serve under these names like any other. */
export const ERROR_PAGES = ['/_not-found', '/_global-error', '/_error', '/404', '/500'];

/** What Next calls the two pages whose addresses would be no names of files. */
const NAMES = new Map([
  ['/index', '/'],
  ['/_not-found', NOWHERE],
]);

/**
 * The path that a page will name in its mark, by Next's key for it: what is kept by several servers is found by path and
 * fingerprint, which one that never made the page must know. Next calls its keys opaque: a page whose path is another one
 * than its key says is kept on this machine alone.
 *
 * @param {string} key such as `/route-cache/APP_PAGE/<hash>/$/news/a-slug`
 */
export function pathOfCacheKey(key) {
  const name = key.slice(key.indexOf('/$/') + 2);
  return NAMES.get(name) ?? name.replace(/^\/house-page(?=\/)/, '');
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
 * Closes a server's port, and none of its connections: `close` of an HTTP server would close idle ones as well.
 *
 * @param {import('node:http').Server} server
 * @param {() => void} done called once no connection is open any more
 */
export function closePort(server, done) {
  NetServer.prototype.close.call(server, done);
}
