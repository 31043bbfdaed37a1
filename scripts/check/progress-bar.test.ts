import { spawn, spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const TIMEOUT = 60_000;

/** Tells of a reading that began long ago, then does `then`. */
const program = (then: string) =>
  `import('./scripts/check/progress-bar.ts').then(async ({ startProgress }) => {
    const bar = startProgress(0);
    bar.onProgress(40, 100);
    await new Promise((resolve) => setTimeout(resolve, 400));
    ${then}
  })`;

/** Arguments and environment of script(1), which runs it on a terminal of 80 columns. */
const onTerminal = (then: string) => {
  const command = 'stty cols 80 rows 24; exec "$NODE" --import tsx -e "$PROGRAM"';
  const env = { ...process.env, NODE: process.execPath, PROGRAM: program(then), CI: '', TERM: 'xterm' };
  return [['-qec', command, '/dev/null'], env] as const;
};

const hasTerminal = spawnSync('script', ['--version']).status === 0;

it.skipIf(!hasTerminal)('shows a bar with what is read, and takes it away', { timeout: TIMEOUT }, () => {
  const [args, env] = onTerminal(`await bar.end(); console.log('the output');`);
  const { stdout, status } = spawnSync('script', args, { encoding: 'utf8', env });
  expect(stdout).toContain('40 of 100 articles read');
  const after = stdout.slice(stdout.lastIndexOf('articles read'), stdout.indexOf('the output'));
  // The cursor goes to the beginning of the line, everything from there on is erased, and the cursor is seen again.
  expect(after).toContain('\u001b[1G\u001b[J');
  expect(after).toContain('\u001b[?25h');
  expect(status).toBe(0);
});

it.skipIf(!hasTerminal)('does not hide from an exit code that Ctrl C ended it', { timeout: TIMEOUT }, async () => {
  const [args, env] = onTerminal(`setTimeout(() => undefined, 30_000);`);
  const child = spawn('script', args, { env });
  child.stdout.on('data', (chunk: Buffer) => {
    if (chunk.toString().includes('articles read')) child.stdin.write('\u0003');
  });
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(130);
});

it('shows nothing where nobody looks on', { timeout: TIMEOUT }, () => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '-e', program(`await bar.end(); console.log('the output');`)],
    { encoding: 'utf8' },
  );
  expect({ stdout, stderr, status }).toEqual({ stdout: 'the output\n', stderr: '', status: 0 });
});
