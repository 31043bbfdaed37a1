import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { logEntry } from '@/lib/serving/json-log.mjs';
import { tempFolder } from '@/tests/fixtures/temp-folder';

const MODULE = pathToFileURL(path.resolve('lib/serving/json-log.mjs')).href;

interface Entry {
  readonly time: string;
  readonly level: string;
  readonly message: string;
  readonly stack?: string;
}

/** What a process logs and how it ends; one that does not log as JSON shows how it would end without. */
async function run(program: string, format = 'json', readAfter = 0) {
  const root = tempFolder({ 'program.mjs': `import { logAs } from '${MODULE}';\nlogAs('${format}');\n${program}` });
  const child = spawn(process.execPath, [path.join(root, 'program.mjs')]);
  const ended = once(child, 'exit');
  await sleep(readAfter);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code, out, err };
}

function entriesOf(lines: string): readonly Entry[] {
  return lines
    .trim()
    .split(/\r\n|[\n\v\f\r\x85\u2028\u2029]/)
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

const said = (lines: string) => entriesOf(lines).map(({ level, message }) => [level, message]);

it('writes an entry with its moment, its weight and what was said, as plain text', () => {
  const entry: Entry = JSON.parse(logEntry('info', ['\u001b[1m%s\u001b[22m of %d', 'one', 2, { three: 3 }]));
  expect(entry).toEqual({ time: expect.any(String), level: 'info', message: 'one of 2 { three: 3 }' });
  expect(new Date(entry.time).toISOString()).toBe(entry.time);
});

it('keeps where an error came from apart from what it says, with its cause', () => {
  const error = new TypeError('two\nlines', { cause: new Error('the cause') });
  const { message, stack }: Entry = JSON.parse(logEntry('error', ['/news could not be answered:', error]));
  expect(message).toBe('/news could not be answered: TypeError: two\nlines');
  expect(stack).toMatch(/^TypeError: two\nlines\n +at .*json-log\.test/);
  expect(stack).toContain('Error: the cause');
});

it('is one line, whichever ends of lines were said', () => {
  const ends = 'a\nb\r\nc\u2028d\u2029e\x85f';
  expect(entriesOf(logEntry('info', [ends]))).toEqual([expect.objectContaining({ message: ends })]);
});

it('writes all that a process says, each to the stream of its weight', async () => {
  const { code, out, err } = await run(`
    console.log('log'); console.info('info'); console.debug('debug'); console.dir({ dir: 1 });
    process.stdout.write('by itself\\n', () => console.log('written'));
    console.warn('warn'); console.error('error'); console.assert(false, 'assert');
    process.stderr.write(Buffer.from('bytes'));
    process.emitWarning('of Node', 'DeprecationWarning');`);
  const info = ['log', 'info'].map((message) => ['info', message]);
  expect(said(out)).toEqual([
    ...info,
    ['debug', 'debug'],
    ...['{ dir: 1 }', 'by itself', 'written'].map((message) => ['info', message]),
  ]);
  expect(said(err)).toEqual([
    ['warn', 'warn'],
    ['error', 'error'],
    ['warn', 'Assertion failed: assert'],
    ['error', 'bytes'],
    ['warn', 'DeprecationWarning: of Node'],
  ]);
  expect(code).toBe(0);
});

it.each([
  ['an exception', "throw new RangeError('nobody caught it')"],
  ['a rejection', "Promise.reject(new RangeError('nobody caught it')); setInterval(() => undefined, 1_000)"],
  ['what is no error', "setTimeout(() => { throw 'nobody caught it' })"],
])('writes %s that ends the process, with the exit code that it has otherwise', async (_, program) => {
  const [json, plain] = await Promise.all([run(program), run(program, 'text')]);
  expect(said(json.err)).toEqual([['error', expect.stringContaining('nobody caught it')]]);
  expect([json.code, json.out]).toEqual([plain.code, '']);
  expect(json.code).toBe(1);
  expect(plain.err).not.toMatch(/^\{/m);
});

it('leaves it to others who listen whether an exception is the end', async () => {
  const program = `process.on('uncaughtException', ({ message }) => console.log('heard', message));
    setTimeout(() => { throw new Error('one') }); setTimeout(() => process.exit(5), 100);`;
  const { code, out, err } = await run(program);
  expect([code, said(out), err]).toEqual([5, [['info', 'heard one']], '']);
});

it('loses nothing where the process ends at once and its log is read slowly', async () => {
  const program = `for (let line = 0; line < 3; line++) console.error(String(line).repeat(100_000));
    process.exit(2);`;
  const { code, err } = await run(program, 'json', 300);
  expect(entriesOf(err).map(({ message }) => message.length)).toEqual([100_000, 100_000, 100_000]);
  expect(code).toBe(2);
});
