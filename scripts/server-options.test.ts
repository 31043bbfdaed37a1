import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { SERVER_OPTIONS } from './server-options.mjs';

it('are options that this version of Node knows', () => {
  expect(execFileSync(process.execPath, [...SERVER_OPTIONS, '--print', '1 + 1'], { encoding: 'utf8' })).toBe('2\n');
  expect(() => execFileSync(process.execPath, ['--heap-growing-cent=40', '--print', '1'], { stdio: 'pipe' })).toThrow();
});
