import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureProgram } from '@/scripts/debian.mjs';
import { type Daemon, startDaemon } from './daemon';

export interface NginxOptions {
  /** For its files; there must be nothing in it. */
  readonly folder: string;
  readonly port: number;
  /** Where the portal answers, each replica at a port. */
  readonly upstreams: readonly number[];
  /** The folder of what `/_next/static/` names. */
  readonly statics: string;
  /** Whether the log is written as deploy/nginx.conf has it, some lines at a time; unless given, each at once. */
  readonly buffersLog?: boolean;
}

export interface Nginx extends Daemon {
  readonly baseURL: string;
  /** What it has sent so far. */
  readonly log: () => readonly LoggedAnswer[];
}

export interface LoggedAnswer {
  /** Whether it came from the cache: HIT, MISS, STALE …; empty for what did not pass the cache. */
  readonly cache: string;
  readonly status: number;
  readonly address: string;
}

/** What deploy/nginx.conf says of the machine it is for: each stands in it once. */
const PLACES = {
  cache: '/var/cache/nginx-portal',
  listen: 'listen 80 default_server',
  listen6: 'listen [::]:80 default_server;',
  statics: '/srv/portal/.next/current/.next/work/static/',
  log: 'access_log /var/log/nginx/access.log portal buffer=32k flush=1s;',
};

/** Runs Debian's nginx with deploy/nginx.conf and the replicas given. */
export function startNginx({ folder, port, upstreams, statics, buffersLog }: NginxOptions): Promise<Nginx> {
  const replaced = {
    cache: path.join(folder, 'cache'),
    listen: `listen 127.0.0.1:${port} default_server`,
    listen6: '',
    statics: `${statics}/`,
    log: `access_log ${path.join(folder, 'access.log')} portal${buffersLog ? ' buffer=32k flush=1s' : ''};`,
  };
  let site = readFileSync('deploy/nginx.conf', 'utf8');
  for (const [name, written] of Object.entries(PLACES)) {
    if (site.split(written).length !== 2) throw new Error(`deploy/nginx.conf does not say "${written}" once`);
    site = site.replace(written, replaced[name as keyof typeof PLACES]);
  }
  const servers = upstreams.map((upstream) => `server 127.0.0.1:${upstream};`).join(' ');
  const upstream = readFileSync('deploy/upstream.conf', 'utf8').replace('server 127.0.0.1:3000;', servers);
  return runNginx(folder, port, `${upstream}\n${site}`);
}

/**
 * Runs Debian's nginx with what stands in its `http` block.
 *
 * @param folder for its files
 * @param port on which that has it listen
 */
export async function runNginx(folder: string, port: number, site: string): Promise<Nginx> {
  mkdirSync(folder, { recursive: true });
  // Its workers are another user's where it is started by root.
  chmodSync(folder, 0o755);
  const file = (name: string) => path.join(folder, name);
  writeFileSync(file('site.conf'), site);
  writeFileSync(file('nginx.conf'), mainConfiguration(file));
  const daemon = await startDaemon(ensureProgram('nginx', 'nginx'), ['-p', folder, '-c', file('nginx.conf')], port);
  return {
    ...daemon,
    baseURL: `http://localhost:${port}`,
    log: () => readFileSync(file('access.log'), 'utf8').trim().split('\n').map(parseLine),
  };
}

/** What Debian's own /etc/nginx/nginx.conf says, with all files in one folder. */
function mainConfiguration(file: (name: string) => string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${file(name)};`)
    .join('\n  ');
  return `${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
daemon off;
pid ${file('nginx.pid')};
error_log ${file('error.log')};
worker_rlimit_nofile 1024;
events { worker_connections 768; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  sendfile on;
  tcp_nopush on;
  gzip on;
  ${temporary}
  access_log ${file('access.log')};
  include ${file('site.conf')};
}
`;
}

/** A line as `log_format portal` writes it. */
const LINE = /"[A-Z]+ (?<address>\S+) HTTP[^"]*" (?<status>\d+) .* (?<cache>[A-Z]+|-) [\d.]+$/;

function parseLine(line: string): LoggedAnswer {
  const { address = '', status = '', cache = '' } = LINE.exec(line)?.groups ?? {};
  return { cache: cache === '-' ? '' : cache, status: Number(status), address };
}
