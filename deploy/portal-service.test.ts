import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureProgram } from '@/scripts/debian.mjs';
import { saidInUnit } from '@/tests/fixtures/deployment';
import { tempFolder } from '@/tests/fixtures/temp-folder';

const UNIT = 'deploy/portal.service';

/** The exposure that systemd may find at most, in tenths. */
const EXPOSURE = 15;

/** systemd's own opinion of the unit. */
function analyze(...args: readonly string[]) {
  // Where Node is, is another matter here.
  const unit = readFileSync(UNIT, 'utf8').replace('/usr/bin/node', process.execPath);
  const file = path.join(tempFolder({ 'portal.service': unit }), 'portal.service');
  const { status, stdout, stderr } = spawnSync(
    ensureProgram('systemd-analyze', 'systemd'),
    [...args, '--no-pager', file],
    { encoding: 'utf8' },
  );
  return { status, said: stdout + stderr };
}

describe.skipIf(process.platform !== 'linux')('systemd, which other systems than Linux do not have,', () => {
  it('finds nothing wrong with the unit', () => {
    expect(analyze('verify')).toEqual({ status: 0, said: '' });
  });

  it('finds the server well shut in', () => {
    expect(analyze('security', '--offline=yes', `--threshold=${EXPOSURE}`).status).toBe(0);
  });
});

it('serves the checkout that it stands in, and may write where its server notes itself', () => {
  const [folder = ''] = saidInUnit(UNIT, 'WorkingDirectory');
  expect(saidInUnit(UNIT, 'ReadWritePaths')).toEqual([path.join(folder, '.next', 'servers')]);
  expect(saidInUnit(UNIT, 'ProtectSystem')).toEqual(['strict']);
  const [cache] = saidInUnit(UNIT, 'CacheDirectory');
  expect(saidInUnit(UNIT, 'Environment')).toEqual([`CACHE_DIR=/var/cache/${cache}`]);
});

it('lets V8 write code', () => {
  expect(saidInUnit(UNIT, 'MemoryDenyWriteExecute')).toEqual([]);
});

it('waits for longer than the server does before it ends it, and does not try wrong settings again', () => {
  expect(Number(saidInUnit(UNIT, 'TimeoutStopSec')[0])).toBeGreaterThan(10);
  expect(saidInUnit(UNIT, 'Restart')).toEqual(['on-failure']);
  expect(saidInUnit(UNIT, 'RestartPreventExitStatus')).toEqual(['2']);
});
