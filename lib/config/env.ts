import { statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { BLOCKED_PORTS } from '@/lib/config/blocked-ports.mjs';

const schema = z.object({
  CONTENT_DIR: z
    .string()
    .default('content')
    .transform((dir) => path.resolve(/* turbopackIgnore: true */ process.cwd(), dir))
    .refine(isFolder, { error: (issue) => `no folder at ${issue.input}; name one that holds news/*.md` }),
  SITE_URL: z
    .string()
    .default('')
    .refine(
      (url) => url === '' || isOrigin(url),
      'must be the address of the site alone, such as https://news.example.org',
    )
    .transform((url) => (url === '' ? '' : new URL(url).origin)),
  PORT: z
    .string()
    .default('3000')
    .refine(isPort, 'must be a number from 1 to 65535 that browsers open, which excludes ports of other protocols')
    .transform(Number),
  HOST: z.string().default(''),
  HSTS: z
    .string()
    .regex(/^(max-age=\d+(; includeSubDomains)?(; preload)?)?$/, 'must be like "max-age=31536000; includeSubDomains"')
    .default(''),
  DIST_DIR: z.string().default('.next'),
  CACHE_DIR: z
    .string()
    .default('.cache')
    .transform((dir) => path.resolve(/* turbopackIgnore: true */ process.cwd(), dir)),
  PORTAL_BUILD_DIR: z.string().default(''),
  PORTAL_CODE_HASH: z.string().default(''),
  PORTAL_BUILD_NOW: z.iso.datetime().optional(),
  PORTAL_BUILD_ID: z.string().default(''),
  PORTAL_ISLANDS: z.string().default(''),
  PRERENDER: z
    .string()
    .regex(/^(all|\d{1,9})$/, 'must be a number of articles, or "all"')
    .default('500')
    .transform((articles) => (articles === 'all' ? Number.POSITIVE_INFINITY : Number(articles))),
  WATCH: z
    .enum(['on', 'off'], 'must be "on" or "off"')
    .default('on')
    .transform((watch) => watch === 'on'),
  PUBLISH_SECRET: z
    .string()
    // Only these characters can be sent in a header.
    .regex(/^([\x21-\x7e]{16,})?$/, 'must be at least 16 letters, digits and signs of ASCII, without spaces')
    .default(''),
  REDIS_URL: z
    .string()
    .default('')
    .refine(isRedis, 'must be like "redis://127.0.0.1:6379", or "rediss://user:password@host:6379/0"'),
  PAGE_MAX_AGE: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number of seconds')
    .transform(Number)
    .optional(),
  LOG_FORMAT: z.enum(['text', 'json'], 'must be "text" or "json"').default('text'),
  PREVIEW_HOSTS: z
    .string()
    .default('')
    .transform((hosts) =>
      hosts
        .split(',')
        .map((host) => host.trim().toLowerCase())
        .filter((host) => host !== ''),
    ),
});

/**
 * The settings of one process. `CONTENT_DIR` is absolute; `SITE_URL` is an origin without a final slash, empty to use
 * the address in `site.yaml`.
 *
 * - `PORT` and `HOST`: where a server listens; an empty host means every interface.
 * - `HSTS`: the value of `Strict-Transport-Security` (RFC 6797); empty to send no such header.
 * - `DIST_DIR`: the folder of builds, see `scripts/builds.mjs`.
 * - `CACHE_DIR`, absolute: caches that outlive the process.
 * - `PRERENDER`: how many articles a build renders ahead, the newest ones.
 * - `WATCH`: whether a server watches the content folder.
 * - `PUBLISH_SECRET`: the secret for `POST /api/publish`; empty to switch that off.
 * - `REDIS_URL`: where replicas share pages; empty to store them on this machine.
 * - `PAGE_MAX_AGE`: seconds for which shared caches may keep a page, instead of the value in `site.yaml`.
 * - `LOG_FORMAT`: the format of a server's log, see `lib/serving/json-log.mjs`.
 * - `PREVIEW_HOSTS`: host names that a preview answers, besides this machine's own.
 *
 * The others are set by the project's own scripts: `PORTAL_BUILD_ID`, `PORTAL_ISLANDS` (the hash of the islands) and
 * `PORTAL_CODE_HASH` of the build that is made or served, `PORTAL_BUILD_DIR` its folder, `PORTAL_BUILD_NOW` its moment.
 */
export type Env = z.output<typeof schema>;

/** Settings whose values no message may show. */
const SECRET: ReadonlySet<string> = new Set(['PUBLISH_SECRET', 'REDIS_URL']);

/** Thrown if settings are invalid; the message names all of them. */
export class EnvError extends Error {
  override readonly name = 'EnvError';
}

/**
 * Parses the settings; empty variables count as unset.
 *
 * @throws {EnvError} with all invalid variables
 */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const set = Object.keys(schema.shape).map((name) => [name, variables[name] || undefined]);
  const parsed = schema.safeParse(Object.fromEntries(set));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const written = SECRET.has(name) ? '…' : JSON.stringify(variables[name]);
    return `  ${name}=${written}: ${issue.message}`;
  });
  throw new EnvError(`These environment variables are wrong:\n${lines.join('\n')}`);
}

let current: Env | undefined;

/** The settings of this process, read once. Nothing else may read them from `process.env`. */
export function env(): Env {
  current ??= parseEnv(process.env);
  return current;
}

/** How the process was started. A `build` fails for content with errors, the others leave broken articles out. */
export function runMode(): 'build' | 'serve' | 'preview' {
  if (process.env.NEXT_PHASE === 'phase-production-build') return 'build';
  return process.env.NODE_ENV === 'development' ? 'preview' : 'serve';
}

/** Variables, set within hooks for instance, that bind git to one repository whatever folder it is called in. */
const REPOSITORY_VARIABLES: ReadonlySet<string> = new Set(
  'GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX GIT_COMMON_DIR GIT_OBJECT_DIRECTORY'.split(' '),
);

/** The environment for calling git, so that it finds the repository of its folder. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !REPOSITORY_VARIABLES.has(name));
  return { ...Object.fromEntries(others), NODE_ENV: process.env.NODE_ENV };
}

const IN_TERMINAL: ReadonlySet<string> = new Set(
  'ed emacs helix hx joe kak mcedit micro nano nvim pico vi vim'.split(' '),
);

/**
 * The command of the editor in the environment, arguments included; null without one, or if it needs a terminal. The
 * variable has its own name, so that Next does not start the editor itself, see `scripts/dev.mjs`.
 */
export function editorCommand(): string | null {
  const command = (process.env.PREVIEW_EDITOR ?? '').trim();
  const name = programOf(command);
  return name === '' || IN_TERMINAL.has(name) ? null : command;
}

/** The name of that editor's program. */
export function windowedEditor(): string | null {
  const command = editorCommand();
  return command === null ? null : programOf(command);
}

function programOf(command: string): string {
  return path.basename(command.split(/\s+/)[0] ?? '');
}

function isFolder(dir: string): boolean {
  return statSync(/* turbopackIgnore: true */ dir, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535 && !BLOCKED_PORTS.has(Number(text));
}

function isRedis(text: string): boolean {
  if (text === '') return true;
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, username, password } = new URL(text);
  const isDecodable = [username, password].every((part) => !/%(?![\da-f]{2})/i.test(part));
  return /^rediss?:$/.test(protocol) && hostname !== '' && /^(?:\/\d*)?$/.test(pathname) && isDecodable;
}

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return (
    url !== null &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.pathname === '/' &&
    !url.search &&
    !url.hash &&
    !url.username
  );
}
