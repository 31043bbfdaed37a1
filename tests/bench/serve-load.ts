// A load on a site, by wrk (https://github.com/wg/wrk), and nginx on bare files to compare with.
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { ensureProgram } from '@/scripts/debian.mjs';
import { type Nginx, runNginx } from '../e2e/support/nginx';

const run = promisify(execFile);

export interface Load {
  /** Each as often as it stands here, in random order; what begins with an exclamation mark is sent as it is. */
  readonly addresses: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  /** Milliseconds that a connection waits at most before it asks again; not at all unless given. */
  readonly pause?: number;
  /** For the files of wrk. */
  readonly folder: string;
}

export interface LoadFigures {
  readonly perSecond: number;
  /** Milliseconds, as the next two. */
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
  /** How many answers there were of each hundred of statuses. */
  readonly statuses: Readonly<Record<2 | 3 | 4 | 5, number>>;
  /** Connections that were refused, cut off or not answered in time. */
  readonly lost: number;
  /** What was not answered with 200 or a redirection, or not at all. */
  readonly failed: number;
}

/** Looking at every answer slows wrk down, so only a load that pauses has it done. */
const COUNT = `
function response(status)
  local hundred = math.floor(status / 100)
  if hundred == 2 then s2 = s2 + 1 elseif hundred == 3 then s3 = s3 + 1
  elseif hundred == 4 then s4 = s4 + 1 elseif hundred == 5 then s5 = s5 + 1 end
end
`;

const SCRIPT = `
local threads = {}
function setup(thread)
  thread:set("seed", #threads + 1)
  table.insert(threads, thread)
end
function init(args)
  s2, s3, s4, s5 = 0, 0, 0, 0
  math.randomseed(seed)
  requests = {}
  for line in io.lines(args[1]) do
    if line:sub(1, 1) == "!" then
      local raw = line:sub(2):gsub("\\\\r", "\\r"):gsub("\\\\n", "\\n")
      table.insert(requests, raw)
    else
      table.insert(requests, wrk.format("GET", line, { ["Accept-Encoding"] = "br" }))
    end
  end
end
function request() return requests[math.random(#requests)] end
function done(summary, latency)
  local sums = { s2 = 0, s3 = 0, s4 = 0, s5 = 0 }
  for _, thread in ipairs(threads) do
    for name in pairs(sums) do sums[name] = sums[name] + thread:get(name) end
  end
  local errors = summary.errors
  io.write(string.format(
    '\\nFIGURES {"requests":%d,"duration":%d,"p50":%f,"p99":%f,"worst":%f,"s2":%d,"s3":%d,"s4":%d,"s5":%d,"lost":%d,"wrong":%d}\\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), latency.max,
    sums.s2, sums.s3, sums.s4, sums.s5,
    errors.connect + errors.read + errors.write + errors.timeout, errors.status))
end
`;

/** Asks a server for addresses at random, on so many connections at once. */
export async function putLoad(origin: string, load: Load): Promise<LoadFigures> {
  const { addresses, connections, seconds, pause, folder } = load;
  mkdirSync(folder, { recursive: true });
  const [list, script] = ['requests.txt', 'load.lua'].map((name) => path.join(folder, name)) as [string, string];
  writeFileSync(list, `${addresses.join('\n')}\n`);
  writeFileSync(script, pause ? `${SCRIPT}${COUNT}function delay() return math.random(0, ${pause}) end\n` : SCRIPT);
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, origin, '--', list];
  const { stdout } = await run(ensureProgram('wrk', 'wrk'), args);
  const [, json = '{}'] = /FIGURES (\{.*\})/.exec(stdout) ?? [];
  const told = JSON.parse(json);
  return {
    perSecond: Math.round(told.requests / (told.duration / 1e6)),
    p50: told.p50 / 1000,
    p99: told.p99 / 1000,
    worst: told.worst / 1000,
    statuses: { 2: told.s2, 3: told.s3, 4: told.s4, 5: told.s5 },
    lost: told.lost,
    failed: told.wrong + told.lost,
  };
}

/** Serves files that `saveBare` has written, with nginx as Debian has it. */
export function bareSite(folder: string, port: number, files: string): Promise<Nginx> {
  const site = `server {
  listen 127.0.0.1:${port};
  root ${files};
  default_type text/html;
  add_header Content-Encoding br;
}
`;
  return runNginx(folder, port, site);
}
